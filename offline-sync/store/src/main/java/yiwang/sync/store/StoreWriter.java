package yiwang.sync.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.StoreException;

/**
 * One writes at a time. Who comes alone writes in his own thread, because waking another costs as much as the work; who
 * finds the turn taken waits for the thread {@code store-writer}, which commits together what waits together. Each piece
 * succeeds or fails on its own.
 * After an error of the disk nothing more is written until the store is opened again: what the system still has in
 * memory can then no longer be told from what is on the disk.
 */
final class StoreWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWriter.class);
    private static final int BATCH = 128;
    /** Keeps the log below 8 MB: a case takes about 18 kB of it. */
    private static final int COMMITS_BEFORE_CHECKPOINT = 400;
    private static final long QUIET_MILLIS = 1_000;
    /** Tells the thread that there is a log to move home. */
    private static final WriteJob<Void> LOOK = new WriteJob<>(turn -> null);

    private final LinkedBlockingQueue<WriteJob<?>> queue = new LinkedBlockingQueue<>();
    private final ReentrantLock turns = new ReentrantLock();
    private final Sql sql;
    private final LogSync log;
    private final Thread thread;
    private volatile Tail tail;
    private volatile boolean closed;
    private volatile StoreException broken;
    private volatile int commitsSinceCheckpoint;

    StoreWriter(Sql sql, LogSync log, Tail tail) {
        this.sql = sql;
        this.log = log;
        this.tail = tail;
        thread = new Thread(this::loop, "store-writer");
        thread.setDaemon(true);
        thread.start();
    }

    /** As of the newest commit. */
    Tail tail() {
        return tail;
    }

    /** Runs the work in a transaction and returns when it is durable. */
    <T> T write(WriteJob.Work<T> work) {
        if (turns.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write within a write would wait for itself");
        }
        WriteJob<T> job = new WriteJob<>(work);
        if (!writtenAtOnce(job)) {
            synchronized (queue) {
                refuseWhenClosed();
                queue.add(job);
            }
        }
        return job.await();
    }

    /** @return false when somebody else has the turn or waits for it */
    private boolean writtenAtOnce(WriteJob<?> job) {
        if (!queue.isEmpty() || !turns.tryLock()) {
            return false;
        }
        try {
            refuseWhenClosed();
            int before = commitsSinceCheckpoint;
            commit(List.of(job));
            job.finish();
            if (before == 0 || commitsSinceCheckpoint == COMMITS_BEFORE_CHECKPOINT) {
                queue.add(LOOK);
            }
            return true;
        } finally {
            turns.unlock();
        }
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw StoreFault.refused("store_closed", "程序正在退出，内容没有保存。");
        }
    }

    private void loop() {
        List<WriteJob<?>> batch = new ArrayList<>(BATCH);
        try {
            while (nextBatch(batch)) {
                turns.lock();
                try {
                    batch.removeIf(job -> job == LOOK);
                    if (!batch.isEmpty()) {
                        commit(batch);
                        batch.forEach(WriteJob::finish);
                        batch.clear();
                    }
                    if (commitsSinceCheckpoint >= COMMITS_BEFORE_CHECKPOINT) {
                        checkpoint();
                    }
                } finally {
                    turns.unlock();
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the writer", e);
        }
    }

    /** @return false at the end */
    private boolean nextBatch(List<WriteJob<?>> batch) throws InterruptedException {
        while (!closed || !queue.isEmpty()) {
            WriteJob<?> first = commitsSinceCheckpoint > 0 ? queue.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) : queue.take();
            if (first == null) {
                turns.lock();
                try {
                    checkpoint();
                } finally {
                    turns.unlock();
                }
            } else {
                batch.add(first);
                queue.drainTo(batch, BATCH - 1);
                return true;
            }
        }
        return false;
    }

    private void commit(List<WriteJob<?>> batch) {
        if (broken != null) {
            batch.forEach(job -> job.fail(broken));
            return;
        }
        Turn turn = new Turn(sql, tail);
        try {
            if (batch.size() == 1 ? batch.getFirst().run(turn) : runEach(batch, turn)) {
                sql.commit();
                commitsSinceCheckpoint = commitsSinceCheckpoint + 1;
                log.force();
                tail = turn.tail();
                follow(turn);
            } else {
                sql.rollback();
            }
        } catch (SQLException e) {
            undo(batch, StoreFault.of(e));
        } catch (IOException e) {
            undo(batch, StoreFault.diskFailing(e));
        }
    }

    /** What is durable stays saved, whatever happens to its copy in memory. */
    private static void follow(Turn turn) {
        try {
            turn.committed();
        } catch (RuntimeException e) {
            LOG.error("Memory did not follow the disk; open the store again", e);
        }
    }

    private boolean runEach(List<WriteJob<?>> batch, Turn turn) throws SQLException {
        boolean any = false;
        for (WriteJob<?> job : batch) {
            int mark = turn.mark();
            Tail before = turn.tail();
            sql.run("SAVEPOINT job");
            if (job.run(turn)) {
                any = true;
            } else {
                sql.run("ROLLBACK TO job");
                turn.backTo(mark, before);
            }
            sql.run("RELEASE job");
        }
        return any;
    }

    private void undo(List<WriteJob<?>> batch, StoreException cause) {
        if (cause.code().equals("disk_failing") || cause.code().equals("store_damaged")) {
            broken = cause;
            LOG.error("The store cannot be written any more: {}", cause.code(), cause);
        }
        batch.forEach(job -> job.fail(cause));
        try {
            sql.rollback();
        } catch (SQLException e) {
            LOG.warn("Nothing was left to roll back", e);
        }
    }

    /** Moves the log's pages home, with the turn held: two threads that do so at once have corrupted databases. */
    private void checkpoint() {
        commitsSinceCheckpoint = 0;
        try {
            sql.execute("PRAGMA wal_checkpoint(PASSIVE)");
            sql.commit();
        } catch (SQLException e) {
            LOG.warn("Pages stay in the log until there is space: {}", e.getMessage());
        }
    }

    /** Finishes what was asked for before, then ends. */
    @Override
    public void close() {
        synchronized (queue) {
            if (closed) {
                return;
            }
            closed = true;
            queue.add(new WriteJob<Void>(turn -> null));
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        turns.lock(); // who was writing in his own thread has ended now
        try {
            log.close();
        } catch (IOException e) {
            LOG.warn("The log did not close", e);
        } finally {
            turns.unlock();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
