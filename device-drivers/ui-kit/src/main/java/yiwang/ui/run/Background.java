package yiwang.ui.run;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Work that must not hold up the screen: {@code background.run(work).then(show).orElse(explain)}.
 *
 * <p>Work runs on a virtual thread; what follows it runs on the {@link FxThread}. Work that lasts longer than
 * {@link #PROGRESS_AFTER_MILLIS} is reported to whoever asked by {@link BackgroundTask#progress}.
 */
public final class Background implements AutoCloseable {
    /** A wait that people notice but that needs no explanation yet. */
    public static final long PROGRESS_AFTER_MILLIS = 2000;

    private final FxThread fx;
    private final Executor workers;
    private final Delay delay;
    private final Runnable close;

    private Background(FxThread fx, Executor workers, Delay delay, Runnable close) {
        this.fx = fx;
        this.workers = workers;
        this.delay = delay;
        this.close = close;
    }

    /** The real one: virtual threads, one small timer. Close it when the application ends. */
    public static Background start(FxThread fx) {
        ExecutorService workers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("background-", 0).factory());
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("background-timer").factory());
        Delay delay = (millis, task) -> {
            var pending = timer.schedule(task, millis, TimeUnit.MILLISECONDS);
            return () -> pending.cancel(false);
        };
        return new Background(fx, workers, delay, () -> {
            workers.shutdownNow();
            timer.shutdownNow();
        });
    }

    /** Runs with the given executor and delay: for tests, and for view models that are to run at once. */
    public static Background with(FxThread fx, Executor workers, Delay delay) {
        return new Background(fx, workers, delay, () -> { });
    }

    /** Runs work where it is called and never reports progress. */
    public static Background atOnce() {
        return with(FxThread.atOnce(), Runnable::run, Delay.NEVER);
    }

    /** Prepares work; it starts when {@link BackgroundTask#orElse(Consumer)} says what to do with a failure. */
    public <T> BackgroundTask<T> run(Callable<T> work) {
        return new BackgroundTask<>(work, fx, workers, delay);
    }

    /**
     * Waits beside the screen's own pulse, which a waiting animation would keep beating sixty times a second. Tasks run on
     * the {@link FxThread}; one that is called off there never runs.
     */
    public Delay later() {
        return (millis, task) -> {
            AtomicBoolean off = new AtomicBoolean();
            Runnable callOff = delay.after(millis, () -> fx.run(() -> {
                if (!off.get()) {
                    task.run();
                }
            }));
            return () -> {
                off.set(true);
                callOff.run();
            };
        };
    }

    @Override
    public void close() {
        close.run();
    }
}
