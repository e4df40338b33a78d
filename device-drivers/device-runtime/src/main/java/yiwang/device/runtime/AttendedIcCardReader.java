package yiwang.device.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import yiwang.device.api.capture.IcCardOutcome;
import yiwang.device.api.capture.IcCardReader;

/** The station's chip card reader, for applications: never blocks, always answers. */
public final class AttendedIcCardReader {

    private final DeviceAccess device;

    AttendedIcCardReader(DeviceAccess device) {
        this.device = device;
    }

    /** Cancelling the future ends the wait. */
    public CompletableFuture<IcCardOutcome> identify(Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (reader, cancellation) -> ((IcCardReader) reader).identify(limit, cancellation), IcCardOutcome.ReaderFault::new));
    }
}
