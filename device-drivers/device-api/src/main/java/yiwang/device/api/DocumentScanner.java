package yiwang.device.api;

import java.time.Duration;

/** Turns paper into page images. */
public interface DocumentScanner extends Device {

    /** Scans one page from the glass, or every page from the feeder. */
    ScanOutcome scan(ScanSettings settings, Duration limit, Cancellation cancellation);
}
