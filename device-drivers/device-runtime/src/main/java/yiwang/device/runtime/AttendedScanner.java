package yiwang.device.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import yiwang.device.api.DocumentScanner;
import yiwang.device.api.FeedEnd;
import yiwang.device.api.PageSink;
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

    /** @param sink called on a thread of the scanner, page by page */
    public CompletableFuture<FeedEnd> feed(ScanSettings settings, PageSink sink, Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (scanner, cancellation) -> ((DocumentScanner) scanner).feed(settings, sink, limit, cancellation),
                why -> new FeedEnd.Stopped(0, why), why -> new FeedEnd.Stopped(0, why)));
    }
}
