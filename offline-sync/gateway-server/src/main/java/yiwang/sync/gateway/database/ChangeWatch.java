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
 * Wakes waiters when anybody, in this process or another one, has changed the database. SQLite's {@code data_version}
 * tells it for the price of a look at shared memory.
 */
public final class ChangeWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeWatch.class);
    private static final long LOOK_EVERY_MILLIS = 200;

    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition tick = lock.newCondition();
    private final Thread thread;
    private long version;
    private boolean closed;

    public ChangeWatch(GatewayDatabase database) throws SQLException {
        this.connection = database.ownConnection();
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
        lock.lock();
        try (Statement statement = connection.createStatement()) {
            long last = dataVersion(statement);
            while (!closed) {
                tick.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                long now = dataVersion(statement);
                if (now != last) {
                    last = now;
                    version++;
                    changed.signalAll();
                }
            }
        } catch (SQLException e) {
            LOG.warn("cannot watch the database; long polls end at their limit", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private static long dataVersion(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA data_version")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Override
    public void close() throws SQLException {
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
        connection.close();
    }
}
