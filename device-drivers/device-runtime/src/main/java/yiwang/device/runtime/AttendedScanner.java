package yiwang.device.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import yiwang.device.api.DocumentScanner;
import yiwang.device.api.ScanOutcome;
import yiwang.device.api.ScanSettings;

/** The station's scanner, for applications: never blocks, always answers. */
public final class AttendedScanner {

    private final DeviceAccess device;

    AttendedScanner(DeviceAccess device) {
        this.device = device;
    }

    public CompletableFuture<ScanOutcome> scan(ScanSettings settings, Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (scanner, cancellation) -> ((DocumentScanner) scanner).scan(settings, limit, cancellation),
                ScanOutcome.NotScanned::new, ScanOutcome.NotScanned::new));
    }
}
