package yiwang.device.contracts;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another process does: polls, with a limit. */
public final class Wait {

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(30);

    private Wait() { }

    /** @throws IllegalStateException naming what was waited for when the limit ends */
    public static void until(Duration limit, String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited " + limit.toSeconds() + " s in vain for " + what);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
