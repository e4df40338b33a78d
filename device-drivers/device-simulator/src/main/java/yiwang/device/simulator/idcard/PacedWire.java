package yiwang.device.simulator.idcard;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import yiwang.device.simulator.port.Wire;

/** Lets bytes arrive no earlier than a line of that speed could have brought them. */
final class PacedWire implements Wire {

    /** About what the buffer of a serial chip hands on at a time. */
    private static final int CHUNK = 16;

    private final Wire wire;
    private final Supplier<ModulePace> pace;
    private long readUntil;

    PacedWire(Wire wire, Supplier<ModulePace> pace) {
        this.wire = wire;
        this.pace = pace;
    }

    @Override
    public int read() throws IOException {
        long asked = System.nanoTime();
        int b = wire.read();
        Duration one = pace.get().onTheLine(1);
        long now = System.nanoTime();
        // A byte that had to be waited for begins now; one that was there already follows the one before it.
        readUntil = (now - asked > one.toNanos() || readUntil == 0 ? now : readUntil) + one.toNanos();
        waitUntil(readUntil);
        return b;
    }

    @Override
    public void write(byte[] bytes, int from, int to) throws IOException {
        ModulePace now = pace.get();
        if (now.baud() == 0) {
            wire.write(bytes, from, to);
            return;
        }
        long start = System.nanoTime();
        for (int at = from; at < to; at += CHUNK) {
            int end = Math.min(at + CHUNK, to);
            waitUntil(start + now.onTheLine(end - from).toNanos());
            wire.write(bytes, at, end);
        }
    }

    private static void waitUntil(long end) {
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
