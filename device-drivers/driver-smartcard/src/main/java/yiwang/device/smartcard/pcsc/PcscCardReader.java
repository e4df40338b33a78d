package yiwang.device.smartcard.pcsc;

import java.time.Clock;
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
import yiwang.device.api.Capabilities;
import yiwang.device.api.Capability;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.spi.LimitedCall;

/**
 * A reader of the operating system's smart card service, for social security cards. Holds nothing between two commands, so
 * the service may be stopped and started and readers plugged about.
 */
public final class PcscCardReader implements IdentityCardReader {

    private static final Logger LOG = LoggerFactory.getLogger(PcscCardReader.class);
    /** A read that has begun may take this much longer. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final DeviceAddress address;
    private final Clock clock;
    private ExecutorService thread;
    private FutureTask<?> last;

    /** @param clock  its zone decides what "today" is when dates on cards are checked */
    public PcscCardReader(DeviceAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.IDENTITY_CARD_READER;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(Capability.SOCIAL_CARD, Capability.CARD_UID);
    }

    @Override
    public CardReadOutcome read(Duration limit, Cancellation cancellation) {
        return limited(() -> new PcscWait(address.rest(), clock, limit, cancellation).run(), limit.plus(GRACE), CardReadOutcome.ReaderFault::new,
                new CardReadOutcome.NoCard());
    }

    @Override
    public DeviceStatus status(Duration limit) {
        return limited(this::look, limit, fault -> DeviceStatus.of(State.FAULT, fault), DeviceStatus.of(State.UNKNOWN));
    }

    private DeviceStatus look() {
        try (PcscService service = PcscService.connect()) {
            service.reader(address.rest());
            return DeviceStatus.online();
        } catch (PcscException e) {
            return DeviceStatus.of(State.ABSENT, DeviceFault.of(DeviceFault.Kind.ABSENT, e.getMessage()));
        }
    }

    /** Calls of the service block in native code, as long as a card pleases to be silent. */
    private <T> T limited(Callable<T> call, Duration limit, Function<DeviceFault, T> failed, T interrupted) {
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
