package yiwang.sync.gateway.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import yiwang.sync.protocol.wire.WirePaths;

/**
 * Counts requests under way: a closing gateway lets them end and takes no new ones; one with too many turns the next away
 * at once, so that those it has are answered in time. Whoever is turned away is told when to come again, not all at once.
 */
public final class Drain {

    /** Waiting requests cost little; what they do at once is bounded elsewhere (connections, bodies in memory). */
    public static final int MOST_AT_ONCE = 2_000;

    private static final String COUNTED = "yiwang.counted";
    private static final int SOONEST_SECONDS = 2;
    private static final int SPREAD_SECONDS = 8;
    /** Asked by those who watch over it, also at its end. */
    private static final Set<String> ALWAYS = Set.of(WirePaths.HEALTH, WirePaths.READY, WirePaths.METRICS);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition none = lock.newCondition();
    private final SecureRandom random = new SecureRandom();
    private final int mostAtOnce;
    private final Runnable shed;
    private int active;
    private boolean closing;

    /** @param shed told of each request that is turned away because there are too many */
    public Drain(int mostAtOnce, Runnable shed) {
        this.mostAtOnce = mostAtOnce;
        this.shed = shed;
    }

    public void register(RoutesConfig routes) {
        routes.before(this::enter);
        routes.after(this::leave);
    }

    private void enter(Context context) {
        if (ALWAYS.contains(context.path())) {
            return;
        }
        lock.lock();
        try {
            if (closing) {
                context.header("Connection", "close");
                throw again(context, "中心正在重启，稍后自动重发。");
            }
            if (active >= mostAtOnce) {
                shed.run();
                throw again(context, "中心繁忙，稍后自动重发。");
            }
            active++;
            context.attribute(COUNTED, true);
        } finally {
            lock.unlock();
        }
    }

    private Refusal again(Context context, String sentence) {
        context.header("Retry-After", Integer.toString(SOONEST_SECONDS + random.nextInt(SPREAD_SECONDS)));
        return Refusal.of(503, "gateway_busy", sentence);
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

    public int active() {
        lock.lock();
        try {
            return active;
        } finally {
            lock.unlock();
        }
    }

    public boolean isClosing() {
        lock.lock();
        try {
            return closing;
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
