package yiwang.sync.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.StoreException;

/**
 * One writes at a time. Who comes alone writes in his own thread, because waking another costs as much as the work; who
 * finds the turn taken waits for the thread {@code store-writer}, which saves together what waits together. Each piece
 * succeeds or fails on its own. A new case that nothing can speak against is saved by entering it in the daybook, everything else
 * by a commit of the database.
 * After an error of the disk nothing more is written until the store is opened again: what the system still has in
 * memory can then no longer be told from what is on the disk.
 */
final class StoreWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWriter.class);
    private static final int BATCH = 128;
    /** A run that accepts fewer, such as one call of the command line, is not worth two files of its own. */
    private static final int CASES_BEFORE_DAYBOOK = 8;

    private final LinkedBlockingQueue<WriteJob<?>> queue = new LinkedBlockingQueue<>();
    private final ReentrantLock turns = new ReentrantLock();
    private final Ledger ledger;
    private final Daybook daybook;
    private final PostingThread posting;
    private final Thread thread;
    private volatile Tail tail;
    private volatile boolean closed;
    private int accepted;

    StoreWriter(Ledger ledger, Daybook daybook, Daybook.DaybookOpened beforeOpening, Tail tail) {
        this.ledger = ledger;
        this.daybook = daybook;
        this.tail = tail;
        posting = new PostingThread(ledger, daybook, beforeOpening, turns);
        thread = new Thread(this::loop, "store-writer");
        thread.setDaemon(true);
        thread.start();
    }

    /** As of what was saved last. */
    Tail tail() {
        return tail;
    }

    boolean hasDaybook() {
        return daybook.open();
    }

    /** Runs the work and returns when it is durable. */
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

    interface Change {
        void in(Turn turn) throws SQLException;
    }

    void change(Change change) {
        write(turn -> {
            change.in(turn);
            return null;
        });
    }

    /** @return false when somebody else has the turn or waits for it */
    private boolean writtenAtOnce(WriteJob<?> job) {
        if (!queue.isEmpty() || !turns.tryLock()) {
            return false;
        }
        try {
            refuseWhenClosed();
            save(List.of(job));
            job.finish();
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
            while (!closed || !queue.isEmpty()) {
                batch.add(queue.take());
                queue.drainTo(batch, BATCH - 1);
                turns.lock();
                try {
                    save(batch);
                    batch.forEach(WriteJob::finish);
                    batch.clear();
                } finally {
                    turns.unlock();
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the writer", e);
        }
    }

    private void save(List<WriteJob<?>> batch) {
        StoreException refusal = ledger.refusal();
        if (refusal != null) {
            batch.forEach(job -> job.fail(refusal));
            return;
        }
        List<WriteJob<?>> rest = daybook.open() ? enter(batch) : batch;
        if (!rest.isEmpty()) {
            commit(rest);
        }
    }

    /** @return what has to go by the database */
    private List<WriteJob<?>> enter(List<WriteJob<?>> batch) {
        List<WriteJob<?>> rest = new ArrayList<>(0);
        List<WriteJob<?>> entering = new ArrayList<>(batch.size());
        List<AcceptedCase> cases = new ArrayList<>(batch.size());
        Tail next = tail;
        for (WriteJob<?> job : batch) {
            AcceptedCase accepted = job.enter(next);
            if (accepted == null) {
                rest.add(job);
            } else {
                entering.add(job);
                cases.add(accepted);
                next = accepted.after(next);
            }
        }
        if (cases.isEmpty()) {
            return rest;
        }
        try {
            if (!daybook.enter(cases)) {
                return batch;
            }
        } catch (IOException e) {
            StoreException cause = StoreFault.diskFailing(e);
            ledger.failed(cause);
            batch.forEach(job -> job.fail(cause));
            return List.of();
        }
        tail = next;
        ledger.enter(cases);
        for (int i = 0; i < cases.size(); i++) {
            entering.get(i).entered(cases.get(i));
        }
        posting.wake();
        return rest;
    }

    private void commit(List<WriteJob<?>> batch) {
        boolean clean = !ledger.dirty();
        ledger.hold();
        try {
            ledger.settle();
            Turn turn = new Turn(ledger.sql(), tail);
            if (batch.size() == 1 ? batch.getFirst().run(turn) : runEach(batch, turn)) {
                long casesBefore = tail.cases();
                ledger.commit();
                tail = turn.tail();
                follow(turn);
                wantDaybook(tail.cases() - casesBefore);
            } else {
                ledger.rollback();
            }
        } catch (SQLException e) {
            undo(batch, StoreFault.of(e));
        } catch (IOException e) {
            undo(batch, StoreFault.diskFailing(e));
        } catch (StoreException e) {
            undo(batch, e);
        } finally {
            ledger.release();
        }
        if (clean || ledger.logIsLong()) {
            posting.wake();
        }
    }

    private void wantDaybook(long cases) {
        accepted += (int) cases;
        if (accepted >= CASES_BEFORE_DAYBOOK) {
            accepted = 0;
            if (!daybook.open()) {
                posting.wantDaybook();
            }
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

    private static boolean runEach(List<WriteJob<?>> batch, Turn turn) throws SQLException {
        boolean any = false;
        for (WriteJob<?> job : batch) {
            int mark = turn.mark();
            Tail before = turn.tail();
            turn.sql().run("SAVEPOINT job");
            if (job.run(turn)) {
                any = true;
            } else {
                turn.sql().run("ROLLBACK TO job");
                turn.backTo(mark, before);
            }
            turn.sql().run("RELEASE job");
        }
        return any;
    }

    private void undo(List<WriteJob<?>> batch, StoreException cause) {
        ledger.failed(cause);
        batch.forEach(job -> job.fail(cause));
        ledger.rollback();
    }

    /** Finishes what was asked for before, brings everything home, then ends. */
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
        posting.close();
        turns.lock(); // who was writing in his own thread has ended now
        try {
            ledger.settle();
            ledger.force();
            daybook.remove();
        } catch (IOException | StoreException e) {
            LOG.warn("What is not in the database yet stays in the daybook: {}", e.getMessage());
        } finally {
            turns.unlock();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
