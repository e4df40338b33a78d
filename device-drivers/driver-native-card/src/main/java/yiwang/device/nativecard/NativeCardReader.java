package yiwang.device.nativecard;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
import yiwang.device.nativecard.wire.VendorAnswer;
import yiwang.device.nativecard.wire.VendorFunction;

/** A reader behind its maker's library. The library's process is started when it is needed, and again after every death. */
final class NativeCardReader implements IdentityCardReader {

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final DeviceAddress address;
    private final VendorAddress library;
    private final int port;
    private final Duration callLimit;
    private final Clock clock;
    private VendorProcess process;
    private VendorDialect dialect;

    NativeCardReader(DeviceAddress address, VendorAddress library, int port, Duration callLimit, Clock clock) {
        this.address = address;
        this.library = library;
        this.port = port;
        this.callLimit = callLimit;
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
        return Capabilities.of(Capability.RESIDENT_CARD);
    }

    @Override
    public CardReadOutcome read(Duration limit, Cancellation cancellation) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            Optional<DeviceFault> ill = ready();
            CardReadOutcome outcome = ill.isPresent() ? new CardReadOutcome.ReaderFault(ill.get()) : rounds(end, cancellation);
            if (outcome instanceof CardReadOutcome.ReaderFault) {
                close();
            }
            return outcome;
        } catch (VendorException e) {
            close();
            return new CardReadOutcome.ReaderFault(e.fault());
        } finally {
            if (process != null) {
                process.wipe();
            }
        }
    }

    private CardReadOutcome rounds(long end, Cancellation cancellation) throws VendorException {
        while (!cancellation.cancelled()) {
            Optional<CardReadOutcome> outcome = dialect.round(this::call);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            long pauseUntil = System.nanoTime() + POLL_NANOS;
            if (end - System.nanoTime() <= 0) {
                break;
            }
            while (pauseUntil - System.nanoTime() > 0 && end - System.nanoTime() > 0 && !cancellation.cancelled()) {
                LockSupport.parkNanos(SLICE_NANOS);
            }
        }
        return new CardReadOutcome.NoCard();
    }

    @Override
    public DeviceStatus status(Duration limit) {
        try {
            Optional<DeviceFault> ill = ready();
            ill.ifPresent(fault -> close());
            return ill.map(fault -> DeviceStatus.of(fault.kind() == DeviceFault.Kind.ABSENT ? State.ABSENT : State.FAULT, fault)).orElseGet(DeviceStatus::online);
        } catch (VendorException e) {
            close();
            return DeviceStatus.of(e.fault().kind() == DeviceFault.Kind.ABSENT ? State.ABSENT : State.FAULT, e.fault());
        }
    }

    /** Opened anew for every command: the only question about the port that every library answers. */
    private Optional<DeviceFault> ready() throws VendorException {
        if (process == null || !process.alive()) {
            close();
            process = VendorProcess.start(library);
        } else {
            call(VendorFunction.CLOSE);
        }
        dialect = library.api() == VendorAddress.Api.TERMB ? new TermbDialect(clock) : new SdtDialect(clock);
        return dialect.open(this::call);
    }

    private VendorAnswer call(VendorFunction function) throws VendorException {
        return process.call(function, port, callLimit);
    }

    /** The process that is there now, for whoever watches it. */
    Optional<VendorProcess> process() {
        return Optional.ofNullable(process);
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
            process = null;
        }
    }
}
