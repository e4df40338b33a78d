package yiwang.device.api;

import java.time.Duration;

/** Turns paper into page images. */
public interface DocumentScanner extends Device {

    /** Scans one page from the glass, or every page from the feeder, and keeps them all in memory: for a few pages. */
    ScanOutcome scan(ScanSettings settings, Duration limit, Cancellation cancellation);

    /**
     * Scans one page from the glass, or every page from the feeder, and hands each over at once.
     * After a fault that a person mended, call it again: the feeder goes on with the sheet that had not come.
     *
     * @param limit  for the whole stack; waiting of the sink counts
     */
    FeedEnd feed(ScanSettings settings, PageSink sink, Duration limit, Cancellation cancellation);
}
