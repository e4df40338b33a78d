package yiwang.device.spi;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import yiwang.device.api.Cancellation;

/**
 * A library call that knows neither a time limit nor cancelling, run so that the device's own thread gets both.
 *
 * <p>The call runs on a virtual thread, because interrupting one closes the socket and ends the wait for a child
 * process that it is blocked in; a platform thread would stay blocked.
 */
public final class LimitedCall {

    private static final long CANCELLATION_POLL_MILLIS = 50;

    /** How the call ended. */
    public sealed interface End<T> { }

    public record Returned<T>(T value) implements End<T> { }

    /** @param cause whatever was thrown, errors such as OutOfMemoryError included */
    public record Threw<T>(Throwable cause) implements End<T> { }

    /** The limit ended first; the call was interrupted and left behind. */
    public record OutOfTime<T>() implements End<T> { }

    /** The caller cancelled, or its thread was interrupted; the call was interrupted and left behind. */
    public record Cancelled<T>() implements End<T> { }

    private LimitedCall() { }

    /** @param name of the thread, for thread dumps */
    public static <T> End<T> run(String name, Callable<T> call, Duration limit, Cancellation cancellation) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread.ofVirtual().name(name).start(task);
        return await(task, limit, cancellation);
    }

    /**
     * The same for a call that blocks inside a native library. Nothing can interrupt that, and a virtual thread would keep
     * its carrier; so it gets a thread of its own, and whoever leaves one behind should not start another before it is back.
     *
     * @param call  tells by {@link FutureTask#isDone()} whether it has come back
     */
    public static <T> End<T> runNative(String name, FutureTask<T> call, Duration limit, Cancellation cancellation) {
        return runNative(task -> Thread.ofPlatform().daemon().name(name).start(task), call, limit, cancellation);
    }

    /** The same on a thread that is kept between calls: libraries prepare themselves anew for every thread. */
    public static <T> End<T> runNative(Executor thread, FutureTask<T> call, Duration limit, Cancellation cancellation) {
        thread.execute(call);
        return await(call, limit, cancellation);
    }

    private static <T> End<T> await(FutureTask<T> task, Duration limit, Cancellation cancellation) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            try {
                return new Returned<>(task.get(Math.clamp(left, 0, CANCELLATION_POLL_MILLIS), TimeUnit.MILLISECONDS));
            } catch (ExecutionException e) {
                return new Threw<>(e.getCause());
            } catch (InterruptedException e) {
                task.cancel(true);
                Thread.currentThread().interrupt();
                return new Cancelled<>();
            } catch (TimeoutException e) {
                if (left <= 0 || cancellation.cancelled()) {
                    task.cancel(true);
                    return left <= 0 ? new OutOfTime<>() : new Cancelled<>();
                }
            }
        }
    }
}
