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

    PacedWire(Wire wire, Supplier<ModulePace> pace) {
        this.wire = wire;
        this.pace = pace;
    }

    @Override
    public int read() throws IOException {
        int b = wire.read();
        waitUntil(System.nanoTime(), pace.get().onTheLine(1));
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
            waitUntil(start, now.onTheLine(end - from));
            wire.write(bytes, at, end);
        }
    }

    private static void waitUntil(long start, Duration time) {
        long end = start + time.toNanos();
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
