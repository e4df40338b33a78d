package yiwang.sync.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.StoreException;

/**
 * The database's writing connection, and the entries of the daybook that it does not have yet. One thread at a time holds it;
 * whoever holds it may move the log home, and nobody else (two threads that do so at once have corrupted databases). Who holds
 * it never waits for the turn to write.
 */
final class Ledger {

    /** Writes accepted cases. Nothing may be left to be decided: a refusal here would be a broken promise. */
    interface Posting {
        void post(Sql sql, List<AcceptedCase> cases) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final int BATCH = 1024;
    private static final int COMMIT_BYTES = 18_000;
    private static final int POSTED_BYTES = 4_000;
    private static final long LONG_LOG = 8_000_000;

    private final ReentrantLock held = new ReentrantLock();
    private final ConcurrentLinkedQueue<AcceptedCase> unposted = new ConcurrentLinkedQueue<>();
    private final Sql sql;
    private final SteadyFile log;
    private final Posting posting;
    private volatile StoreException broken;
    private volatile boolean tight;
    private volatile long entered;
    private volatile long posted;
    private volatile long postedPosition;
    private volatile long logBytes;

    Ledger(Sql sql, SteadyFile log, Posting posting) {
        this.sql = sql;
        this.log = log;
        this.posting = posting;
        tight = DiskReserve.used(log.path().getParent());
    }

    void hold() {
        held.lock();
    }

    void release() {
        held.unlock();
    }

    Sql sql() {
        return sql;
    }

    /** Why nothing can be written; null = it can. */
    StoreException refusal() {
        if (tight) {
            tight = DiskReserve.used(log.path().getParent());
        }
        return broken == null && tight ? StoreFault.onlyForReading() : broken;
    }

    /** From now on these cases count as saved. By who has the turn to write, in the order of the chain. */
    void enter(List<AcceptedCase> cases) {
        unposted.addAll(cases);
        entered = entered + cases.size();
    }

    boolean settled() {
        return posted == entered;
    }

    /** Grows with each change. */
    long changes() {
        return entered + logBytes;
    }

    long postedPosition() {
        return postedPosition;
    }

    /** Returns when the database has everything that counted as saved when this was called. @throws StoreException when it cannot take it now */
    void settle() {
        long wanted = entered;
        while (posted < wanted) {
            held.lock();
            try {
                postBatch();
            } finally {
                held.unlock();
            }
        }
    }

    private void postBatch() {
        if (settled()) {
            return;
        }
        if (broken != null) {
            throw broken;
        }
        List<AcceptedCase> batch = new ArrayList<>(BATCH);
        for (AcceptedCase accepted : unposted) {
            batch.add(accepted);
            if (batch.size() == BATCH) {
                break;
            }
        }
        try {
            posting.post(sql, batch);
            sql.commit();
        } catch (SQLException e) {
            rollback();
            throw StoreFault.passing(e) ? StoreFault.notPosted(e) : stop(StoreFault.of(e));
        } catch (RuntimeException e) {
            rollback();
            throw stop(StoreFault.daybookDamaged(e));
        }
        batch.forEach(accepted -> unposted.poll());
        logBytes = logBytes + (long) POSTED_BYTES * batch.size();
        postedPosition = batch.getLast().position();
        posted = posted + batch.size();
    }

    /** Makes the open transaction durable. */
    void commit() throws SQLException, IOException {
        sql.commit();
        logBytes = logBytes + COMMIT_BYTES;
        log.force();
    }

    /** Makes durable in the database's log what was posted. */
    void force() throws IOException {
        held.lock();
        try {
            log.force();
        } catch (IOException e) {
            failed(StoreFault.diskFailing(e));
            throw e;
        } finally {
            held.unlock();
        }
    }

    /** After an error of the disk nothing is written any more until the store is opened again. */
    void failed(StoreException cause) {
        if (cause.code().equals("disk_failing") || cause.code().equals("store_damaged")) {
            if (broken == null && cause.getCause() instanceof TakenAwayException) {
                bringHome();
            }
            stop(cause);
        }
    }

    /** A log or daybook without a name goes with this process, but can still be read by it. */
    private void bringHome() {
        held.lock();
        try {
            while (!settled()) {
                postBatch();
            }
            sql.execute("PRAGMA wal_checkpoint(FULL)");
            sql.commit();
        } catch (SQLException | StoreException e) {
            LOG.error("What stood in a file that was taken away could not be brought into the database", e);
        } finally {
            held.unlock();
        }
    }

    private StoreException stop(StoreException cause) {
        if (broken == null) {
            broken = cause;
            LOG.error("The store cannot be written any more: {}", cause.code(), cause);
        }
        return cause;
    }

    /** Posts what an earlier run left in the daybook, and ends that daybook. @return the tail behind it */
    Tail takeOver(Daybook daybook, Tail tail) throws IOException, SQLException {
        List<AcceptedCase> left = daybook.unposted(tail);
        sql.commit();
        if (!left.isEmpty()) {
            LOG.info("{} accepted cases are brought from the daybook into the database", left.size());
            enter(left);
            settle();
            force();
        }
        daybook.remove();
        Tail behind = tail;
        for (AcceptedCase accepted : left) {
            behind = accepted.after(behind);
        }
        return behind;
    }

    void rollback() {
        try {
            sql.rollback();
        } catch (SQLException e) {
            LOG.warn("Nothing was left to roll back", e);
        }
    }

    boolean dirty() {
        return logBytes > 0;
    }

    boolean logIsLong() {
        return logBytes >= LONG_LOG;
    }

    /** Moves the log's pages home. */
    void checkpoint() {
        held.lock();
        try {
            logBytes = 0;
            sql.execute("PRAGMA wal_checkpoint(PASSIVE)");
            sql.commit();
        } catch (SQLException e) {
            LOG.warn("Pages stay in the log until there is space: {}", e.getMessage());
        } finally {
            held.unlock();
        }
    }

    void close() throws SQLException, IOException {
        log.close();
        sql.close();
    }
}
