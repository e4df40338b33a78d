package yiwang.sync.store;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread {@code store-posting}: brings the daybook's entries into the database, clears what the database has, moves its log home, and
 * opens the daybook for a run that accepts many cases. Nobody waits for it; who must see everything posts by himself.
 */
final class PostingThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostingThread.class);
    /** The more is posted at once, the fewer pages are written for each case. */
    private static final long NAP = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long QUIET = TimeUnit.SECONDS.toNanos(1);

    private final Ledger ledger;
    private final Daybook daybook;
    private final Daybook.DaybookOpened beforeOpening;
    private final Lock turns;
    private final Thread thread;
    private volatile boolean asleep;
    private volatile boolean daybookWanted;
    private volatile boolean closed;

    /** @param turns  the turn to write, which nobody takes while he holds the ledger */
    PostingThread(Ledger ledger, Daybook daybook, Daybook.DaybookOpened beforeOpening, Lock turns) {
        this.ledger = ledger;
        this.daybook = daybook;
        this.beforeOpening = beforeOpening;
        this.turns = turns;
        thread = new Thread(this::loop, "store-posting");
        thread.setDaemon(true);
        thread.start();
    }

    /** Something was entered, or the log became dirty or long. */
    void wake() {
        if (asleep) {
            asleep = false;
            LockSupport.unpark(thread);
        }
    }

    void wantDaybook() {
        daybookWanted = true;
        wake();
    }

    private void loop() {
        long seen = -1;
        while (!closed) {
            long changes = ledger.changes();
            if (changes == seen && !daybookWanted) {
                quietly(this::tidy);
            } else {
                quietly(this::keepUp);
            }
            boolean still = ledger.changes() == changes;
            seen = still ? changes : -1;
            rest(!still ? NAP : ledger.dirty() || !ledger.settled() ? QUIET : Long.MAX_VALUE, changes);
        }
    }

    private void rest(long nanos, long changes) {
        if (nanos == NAP) {
            LockSupport.parkNanos(NAP);
            return;
        }
        asleep = true;
        if (ledger.changes() == changes && !closed && !daybookWanted) {
            LockSupport.parkNanos(nanos);
        }
        asleep = false;
    }

    private interface Step {
        void take() throws IOException;
    }

    private void quietly(Step step) {
        try {
            step.take();
        } catch (IOException | RuntimeException e) {
            LOG.warn("What was accepted stays in the daybook for now: {}", e.getMessage());
        }
    }

    private void keepUp() throws IOException {
        if (daybookWanted) {
            daybookWanted = false;
            if (!daybook.open()) {
                daybook.open(beforeOpening);
            }
        }
        ledger.settle();
        var spent = daybook.spent(ledger.postedPosition());
        if (spent.isPresent()) {
            ledger.force();
            spent.get().clear();
        }
        if (ledger.logIsLong()) {
            ledger.checkpoint();
        }
    }

    /** After a quiet second: everything at home, and nothing left in the daybook. */
    private void tidy() throws IOException {
        turns.lock();
        try {
            ledger.settle();
            ledger.checkpoint();
            var begun = daybook.begun();
            if (begun.isPresent()) {
                ledger.force();
                begun.get().clear();
            }
        } finally {
            turns.unlock();
        }
    }

    /** Ends it; what is not posted yet stays unposted. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
