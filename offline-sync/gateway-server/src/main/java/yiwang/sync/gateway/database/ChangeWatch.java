package yiwang.sync.gateway.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes waiters at the latest 200 ms after anybody, in this process, another one or another instance, has changed the
 * database. It looks instead of listening: PostgreSQL's NOTIFY would make all commits stand in one line.
 */
public final class ChangeWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeWatch.class);
    private static final long LOOK_EVERY_MILLIS = 200;

    private final GatewayDatabase database;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition tick = lock.newCondition();
    private final Thread thread;
    private long version;
    private boolean closed;

    public ChangeWatch(GatewayDatabase database) {
        this.database = database;
        this.thread = Thread.ofVirtual().name("gateway-changes").start(this::watch);
    }

    /** Number of the change seen last; ask for it before looking at the data. */
    public long version() {
        lock.lock();
        try {
            return version;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is a later change. False when the time is over or the gateway closes. */
    public boolean awaitAfter(long seen, Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        lock.lock();
        try {
            while (version == seen && !closed) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void watch() {
        String last = "";
        boolean told = false;
        while (!isClosed()) {
            try (Connection connection = database.ownConnection(); Statement statement = connection.createStatement()) {
                told = false;
                while (!isClosed()) {
                    String now = mark(statement);
                    if (!now.equals(last)) {
                        last = now;
                        tell();
                    }
                    pause();
                }
            } catch (SQLException e) {
                if (!told) {
                    LOG.warn("cannot watch the database; long polls end at their limit until it answers again: {}", e.toString());
                    told = true;
                }
                pause();
            }
        }
    }

    private String mark(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(database.changeMark())) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private void tell() {
        lock.lock();
        try {
            version++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS);
            while (!closed && left > 0) {
                left = tick.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
            tick.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
