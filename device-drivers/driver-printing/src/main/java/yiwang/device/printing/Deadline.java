package yiwang.device.printing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A moment on the monotonic clock by which something must be over. */
record Deadline(long nanos) {

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    boolean over() {
        return nanos - System.nanoTime() <= 0;
    }

    Duration left() {
        return Duration.ofNanos(Math.max(nanos - System.nanoTime(), 0));
    }

    Deadline earlierBy(Duration time) {
        return new Deadline(nanos - time.toNanos());
    }

    Deadline orEarlier(Deadline other) {
        return nanos - other.nanos <= 0 ? this : other;
    }

    /** Waits, but never beyond the deadline; an interrupt ends the wait and stays set. */
    void pause(Duration time) {
        LockSupport.parkNanos(Math.min(time.toNanos(), left().toNanos()));
    }
}
