package yiwang.sync.gateway.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts requests under way, so that a closing gateway lets them end and takes no new ones. */
public final class Drain {

    private static final String COUNTED = "yiwang.counted";

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition none = lock.newCondition();
    private int active;
    private boolean closing;

    public void register(RoutesConfig routes) {
        routes.before(this::enter);
        routes.after(this::leave);
    }

    private void enter(Context context) {
        lock.lock();
        try {
            if (closing) {
                context.header("Retry-After", "2").header("Connection", "close");
                throw Refusal.of(503, "gateway_busy", "中心正在重启，稍后自动重发。");
            }
            active++;
            context.attribute(COUNTED, true);
        } finally {
            lock.unlock();
        }
    }

    private void leave(Context context) {
        if (context.attribute(COUNTED) == null) {
            return;
        }
        lock.lock();
        try {
            active--;
            none.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** New requests are refused from now on; waits for those under way. */
    public void close(Duration limit) {
        long left = limit.toNanos();
        lock.lock();
        try {
            closing = true;
            while (active > 0 && left > 0) {
                left = none.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    public void stopTaking() {
        lock.lock();
        try {
            closing = true;
        } finally {
            lock.unlock();
        }
    }
}
