package yiwang.device.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import yiwang.device.api.capture.BarcodeScanner;
import yiwang.device.api.capture.CodeOutcome;

/** The station's code scanner, for applications: never blocks, always answers. */
public final class AttendedCodes {

    private final DeviceAccess device;

    AttendedCodes(DeviceAccess device) {
        this.device = device;
    }

    /** Cancelling the future ends the wait, and so does somebody else who claims the scanner: codes are waited for all day. */
    public CompletableFuture<CodeOutcome> read(Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (scanner, cancellation) -> ((BarcodeScanner) scanner).read(limit, () -> cancellation.cancelled() || !device.obeyed()), CodeOutcome.ScannerFault::new));
    }
}
