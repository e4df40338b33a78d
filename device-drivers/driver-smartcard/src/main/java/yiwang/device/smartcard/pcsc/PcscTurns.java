package yiwang.device.smartcard.pcsc;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.spi.LimitedCall;

/** One call at a time to the service, on a thread that may be left behind: calls block in native code, as long as a card pleases to be silent. */
final class PcscTurns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PcscTurns.class);

    private final DeviceAddress address;
    private ExecutorService thread;
    private FutureTask<?> last;

    PcscTurns(DeviceAddress address) {
        this.address = address;
    }

    /** @param failed  makes the outcome of a fault; {@code interrupted} is the outcome when the caller is interrupted */
    <T> T limited(Callable<T> call, Duration limit, Function<DeviceFault, T> failed, T interrupted) {
        if (last != null && !last.isDone()) {
            return failed.apply(DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "an earlier command to the card is still without an answer"));
        }
        FutureTask<T> task = new FutureTask<>(call);
        last = task;
        return switch (LimitedCall.runNative(thread(), task, limit, Cancellation.NEVER)) {
            case LimitedCall.Returned<T>(T outcome) -> outcome;
            case LimitedCall.OutOfTime<T> o -> failed.apply(DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "the card or its reader did not answer in time"));
            case LimitedCall.Cancelled<T> c -> interrupted;
            case LimitedCall.Threw<T>(Throwable cause) -> {
                LOG.error("reading at {} failed", address, cause);
                yield failed.apply(DeviceFault.of(DeviceFault.Kind.OTHER, cause.getClass().getSimpleName()));
            }
        };
    }

    private Executor thread() {
        if (thread == null) {
            thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("pcsc " + address.rest()).factory());
        }
        return thread;
    }

    /** A call that is still inside the service ends with its thread when the card at last says something. */
    @Override
    public void close() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
        }
    }
}
