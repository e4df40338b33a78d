package yiwang.device.runtime;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The timetable of a running station. */
final class ClockTimetable implements Timetable {

    private final ScheduledThreadPoolExecutor executor;

    ClockTimetable() {
        executor = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("device-timetable").factory());
        executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Appointment after(Duration delay, Runnable action) {
        try {
            Future<?> future = executor.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> future.cancel(false);
        } catch (RejectedExecutionException e) {
            // The station is shutting down: nothing happens later any more.
            return () -> { };
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
