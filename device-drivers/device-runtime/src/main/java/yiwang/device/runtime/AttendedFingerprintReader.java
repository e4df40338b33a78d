package yiwang.device.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import yiwang.device.api.capture.FingerprintOutcome;
import yiwang.device.api.capture.FingerprintReader;

/** The station's fingerprint reader, for applications: never blocks, always answers. */
public final class AttendedFingerprintReader {

    private final DeviceAccess device;

    AttendedFingerprintReader(DeviceAccess device) {
        this.device = device;
    }

    /** Cancelling the future ends the wait. */
    public CompletableFuture<FingerprintOutcome> capture(Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (reader, cancellation) -> ((FingerprintReader) reader).capture(limit, cancellation), FingerprintOutcome.ReaderFault::new));
    }
}
