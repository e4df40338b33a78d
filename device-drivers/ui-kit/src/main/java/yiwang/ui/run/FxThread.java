package yiwang.ui.run;

import javafx.application.Platform;

/**
 * The thread that may touch the screen. View models are given one, so that a test runs them at once and in order;
 * {@link #javaFx()} is the only place in the product that speaks to {@link Platform#runLater}.
 */
@FunctionalInterface
public interface FxThread {
    /** Runs the task on the screen's thread; returns without waiting for it. Tasks keep their order. */
    void run(Runnable task);

    /** The real one. A call made on the FX thread itself is also queued, so order never depends on the caller. */
    static FxThread javaFx() {
        return Platform::runLater;
    }

    /** Runs each task where it is called: for view models under test. */
    static FxThread atOnce() {
        return Runnable::run;
    }
}
