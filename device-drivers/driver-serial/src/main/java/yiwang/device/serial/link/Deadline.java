package yiwang.device.serial.link;

import java.time.Duration;

/** A moment on the machine's running clock by which something must be over. */
public final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline after(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    public boolean passed() {
        return end - System.nanoTime() <= 0;
    }

    public Deadline plus(Duration more) {
        return new Deadline(end + more.toNanos());
    }

    public Deadline earlier(Deadline other) {
        return end - other.end <= 0 ? this : other;
    }
}
