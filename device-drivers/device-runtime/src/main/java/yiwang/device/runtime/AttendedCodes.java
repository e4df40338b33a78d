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

    /** Cancelling the future ends the wait. */
    public CompletableFuture<CodeOutcome> read(Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (scanner, cancellation) -> ((BarcodeScanner) scanner).read(limit, cancellation), CodeOutcome.ScannerFault::new));
    }
}
