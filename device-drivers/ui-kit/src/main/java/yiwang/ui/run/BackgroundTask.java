package yiwang.ui.run;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import yiwang.ui.view.Subscriptions;

/**
 * One piece of work and what follows it. Say what follows first; {@link #orElse(Consumer)} starts it, so that no
 * failure can go unanswered. After {@link #cancel()} nothing more is told to the caller.
 *
 * @param <T> what the work brings
 */
public final class BackgroundTask<T> {
    private final Callable<T> work;
    private final FxThread fx;
    private final Executor workers;
    private final Delay delay;
    private final AtomicBoolean over = new AtomicBoolean();
    private Consumer<T> success = value -> { };
    private Consumer<Boolean> progress = waiting -> { };
    private volatile Thread worker;

    BackgroundTask(Callable<T> work, FxThread fx, Executor workers, Delay delay) {
        this.work = work;
        this.fx = fx;
        this.workers = workers;
        this.delay = delay;
    }

    /** What to do with the result, on the FX thread. */
    public BackgroundTask<T> then(Consumer<T> success) {
        this.success = success;
        return this;
    }

    /** Told true when the work lasts longer than people like to wait, and false when it ended after that. */
    public BackgroundTask<T> progress(Consumer<Boolean> progress) {
        this.progress = progress;
        return this;
    }

    /** Starts the work; the failure is handed over on the FX thread. */
    public BackgroundTask<T> orElse(Consumer<Throwable> failure) {
        AtomicBoolean shown = new AtomicBoolean();
        Runnable calledOff = delay.after(Background.PROGRESS_AFTER_MILLIS, () -> fx.run(() -> {
            if (!over.get()) {
                shown.set(true);
                progress.accept(true);
            }
        }));
        workers.execute(() -> {
            worker = Thread.currentThread();
            Runnable next = outcome(failure);
            worker = null;
            calledOff.run();
            fx.run(() -> {
                if (over.compareAndSet(false, true)) {
                    if (shown.get()) {
                        progress.accept(false);
                    }
                    next.run();
                }
            });
        });
        return this;
    }

    private Runnable outcome(Consumer<Throwable> failure) {
        if (over.get()) {
            return () -> { };
        }
        try {
            T value = work.call();
            return () -> success.accept(value);
        } catch (Exception | LinkageError | AssertionError e) {
            return () -> failure.accept(e);
        }
    }

    /** Stops listening and interrupts the work; call it on the FX thread. */
    public void cancel() {
        if (over.compareAndSet(false, true)) {
            Thread running = worker;
            if (running != null) {
                running.interrupt();
            }
        }
    }

    /** Cancels the work when the view that asked for it is hidden. */
    public BackgroundTask<T> until(Subscriptions hidden) {
        hidden.add(this::cancel);
        return this;
    }
}
