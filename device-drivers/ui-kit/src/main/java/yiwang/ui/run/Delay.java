package yiwang.ui.run;

/** Runs something later, unless it is called off. */
@FunctionalInterface
public interface Delay {
    /** A clock that never strikes. */
    Delay NEVER = (millis, task) -> () -> { };

    /**
     * @param millis how long to wait
     * @param task   what to run then; on any thread, so it must hand over to the {@link FxThread} itself
     * @return calls the task off when run before its time
     */
    Runnable after(long millis, Runnable task);
}
