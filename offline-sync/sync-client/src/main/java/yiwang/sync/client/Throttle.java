package yiwang.sync.client;

import java.util.function.LongSupplier;

/** A cap on bytes per second. Not safe for many threads by itself. */
final class Throttle {

    /** No cap. */
    static final long UNLIMITED = 0;
    private static final double NANOS = 1e9;

    private final long bytesPerSecond;
    private final LongSupplier nanoTime;
    private double free;
    private long at;

    /** @param nanoTime such as {@code System::nanoTime} */
    Throttle(long bytesPerSecond, LongSupplier nanoTime) {
        this.bytesPerSecond = bytesPerSecond;
        this.nanoTime = nanoTime;
        this.at = nanoTime.getAsLong();
        this.free = bytesPerSecond;
    }

    /** A piece is no larger than what the cap lets through in a second. */
    int limit(int piece) {
        return bytesPerSecond == UNLIMITED ? piece : (int) Math.clamp(bytesPerSecond, 1024, piece);
    }

    /** Takes the bytes now and returns 0, or takes nothing and returns the nanoseconds after which to ask again. */
    long take(int bytes) {
        if (bytesPerSecond == UNLIMITED) {
            return 0;
        }
        long now = nanoTime.getAsLong();
        free = Math.min(Math.max(bytesPerSecond, bytes), free + (now - at) / NANOS * bytesPerSecond);
        at = now;
        if (free >= bytes) {
            free -= bytes;
            return 0;
        }
        return Math.max(1_000_000, (long) ((bytes - free) / bytesPerSecond * NANOS));
    }
}
