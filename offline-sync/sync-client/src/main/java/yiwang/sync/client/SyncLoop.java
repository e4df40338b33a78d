package yiwang.sync.client;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.OutboxState;

/** Runs passes in one thread named {@code sync} until closed, and tells listeners from it. */
public final class SyncLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);

    private static final Duration LOOK_AT_NETWORKS = Duration.ofSeconds(2);

    private final StationStore store;
    private final SyncRunner runner;
    private final Clock clock;
    private final LineMemory memory;
    private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Thread thread;
    private final Supplier<Set<InetAddress>> networks;
    private volatile SyncStatus status;
    private boolean wake;
    /** The last pause ended because somebody woke the loop. */
    private boolean woke;
    private boolean closed;

    /** @param runner makes the runner that reports to the loop's watcher */
    public SyncLoop(StationStore store, Clock clock, Function<SyncWatcher, SyncRunner> runner) {
        this(store, clock, runner, new LineWatch());
    }

    /** @param networks what the machine is on; another answer than before while the line is down means: try now */
    SyncLoop(StationStore store, Clock clock, Function<SyncWatcher, SyncRunner> runner, Supplier<Set<InetAddress>> networks) {
        this.store = store;
        this.networks = networks;
        this.clock = clock;
        this.memory = new LineMemory(store);
        OutboxState outbox = store.outbox();
        this.status = new SyncStatus(SyncStatus.Line.UNKNOWN, clock.instant(), 0, outbox.pendingRecords(), outbox.pendingBytes(), outbox.acknowledgedSeq(), List.of());
        this.runner = runner.apply(new Watcher());
        this.thread = new Thread(this::loop, "sync");
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Try now, or as soon as the running pass has ended. */
    public void wake() {
        lock.lock();
        try {
            wake = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Try now, what was refused before as well: somebody has put it right. */
    public void tryAll() {
        runner.tryAll();
        wake();
    }

    /** How far the files are that are under way. */
    public Progress progress() {
        return runner.progress();
    }

    /** One pass in the caller's thread, after the running one. */
    public SyncReport passNow() {
        return settle(runner.run()).report();
    }

    public SyncStatus status() {
        return status;
    }

    /** Told whenever the status or a case's truth changes. Close the handle to be told no more. */
    public AutoCloseable listen(Consumer<SyncStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Ends the request that is under way, and waits for the pass to end; the loop's gateway client is closed with it. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
        runner.stop();
        if (thread.isAlive() && Thread.currentThread() != thread) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void loop() {
        int surprises = 0;
        boolean going = true;
        while (going) {
            try {
                Set<InetAddress> on = networks.get();
                Pass pass = settle(runner.run());
                surprises = 0;
                going = pass.reached() ? pause(pass.pause()) : pauseForLine(pass.pause(), on);
            } catch (RuntimeException e) {
                LOG.error("a pass ended by surprise; the next one is tried", e);
                going = pause(OutboxPolicy.afterSurprise(++surprises, ThreadLocalRandom.current().nextDouble()));
            }
        }
    }

    /** Shorter when the machine comes to another network than the one on which the pass failed. */
    private boolean pauseForLine(Duration wait, Set<InetAddress> on) {
        long end = System.nanoTime() + wait.toNanos();
        for (long left = wait.toNanos(); left > 0; left = end - System.nanoTime()) {
            if (!pause(Duration.ofNanos(Math.min(left, LOOK_AT_NETWORKS.toNanos())))) {
                return false;
            }
            if (woke) {
                return true;
            }
            Set<InetAddress> now = networks.get();
            if (!now.isEmpty() && !now.equals(on)) {
                LOG.info("the machine is on another network: the line is tried now");
                runner.lineUp();
                return true;
            }
        }
        return true;
    }

    /** False when the loop is to end. */
    private boolean pause(Duration wait) {
        long left = wait.toNanos();
        lock.lock();
        try {
            while (!wake && !closed && left > 0) {
                left = woken.awaitNanos(left);
            }
            woke = wake;
            wake = false;
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private Pass settle(Pass pass) {
        SyncStatus.Line line = pass.reached() ? SyncStatus.Line.ONLINE : SyncStatus.Line.OFFLINE;
        Instant since = line == status.line() ? status.since() : line == SyncStatus.Line.OFFLINE ? lost() : clock.instant();
        tell(new SyncStatus(line, since, 0, pass.report().pendingRecords(), pass.report().pendingBytes(), store.outbox().acknowledgedSeq(), pass.report().failures()));
        return pass;
    }

    /** A line that was not up since the program was started has been down for longer than that. */
    private Instant lost() {
        Instant now = clock.instant();
        if (status.line() == SyncStatus.Line.UNKNOWN) {
            return memory.lastUp(now).orElse(now);
        }
        memory.lost(now);
        return now;
    }

    private void tell(SyncStatus next) {
        status = next;
        for (Consumer<SyncStatus> listener : listeners) {
            try {
                listener.accept(next);
            } catch (RuntimeException e) {
                LOG.error("a listener failed", e);
            }
        }
    }

    private final class Watcher implements SyncWatcher {

        @Override
        public void sending(int cases) {
            if (cases != status.sending()) {
                tell(new SyncStatus(status.line(), status.since(), cases, status.pendingRecords(), status.pendingBytes(), status.receipted(), status.failures()));
            }
        }

        @Override
        public void reached() {
            if (status.line() != SyncStatus.Line.ONLINE) {
                tell(new SyncStatus(SyncStatus.Line.ONLINE, clock.instant(), status.sending(), status.pendingRecords(), status.pendingBytes(), status.receipted(), List.of()));
            }
        }

        @Override
        public void changed() {
            OutboxState outbox = store.outbox();
            tell(new SyncStatus(status.line(), status.since(), status.sending(), outbox.pendingRecords(), outbox.pendingBytes(), outbox.acknowledgedSeq(), status.failures()));
        }
    }
}
