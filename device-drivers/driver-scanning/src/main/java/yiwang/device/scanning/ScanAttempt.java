package yiwang.device.scanning;

import java.time.Duration;
import java.util.function.Function;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.FeedEnd;
import yiwang.device.api.PageSink;
import yiwang.device.api.ScanOutcome;
import yiwang.device.spi.LimitedCall;

/** One attempt to scan, on a thread that can be left: what every kind of scanner does alike. */
@FunctionalInterface
public interface ScanAttempt {

    /** Hands over page after page until the paper or the sink's wish for it ends; throws for everything else. */
    void scan(PageSink sink) throws Exception;

    /**
     * @param name    of the thread, for thread dumps
     * @param faults  what was thrown, in the words of {@link DeviceFault}
     */
    default FeedEnd feed(String name, PageSink sink, Duration limit, Cancellation cancellation, Function<Throwable, DeviceFault> faults) {
        OpenSink open = new OpenSink(sink);
        LimitedCall.End<Void> end = LimitedCall.run(name, () -> {
            scan(open);
            return null;
        }, limit, cancellation);
        int pages = open.shut();
        return switch (end) {
            case LimitedCall.Returned<Void> _ -> new FeedEnd.Done(pages);
            case LimitedCall.Threw<Void>(Throwable cause) -> new FeedEnd.Stopped(pages, faults.apply(cause));
            case LimitedCall.OutOfTime<Void> _ -> new FeedEnd.Stopped(pages, late());
            case LimitedCall.Cancelled<Void> _ -> new FeedEnd.Stopped(pages, DeviceFault.of(DeviceFault.Kind.JOB_ENDED, "cancelled"));
        };
    }

    /** The same with all pages in memory. */
    default ScanOutcome collect(String name, Duration limit, Cancellation cancellation, Function<Throwable, DeviceFault> faults) {
        CollectedPages pages = new CollectedPages();
        return switch (feed(name, pages, limit, cancellation, faults)) {
            case FeedEnd.Done _ -> new ScanOutcome.Scanned(pages.all());
            case FeedEnd.Stopped(int count, DeviceFault why) -> count == 0 ? new ScanOutcome.NotScanned(why) : new ScanOutcome.Partial(pages.all(), why);
        };
    }

    static DeviceFault late() {
        return DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "not done within the limit");
    }
}
