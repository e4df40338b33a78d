package yiwang.device.api;

import java.util.Objects;

/** How a scan ended whose pages were handed over one by one. Pages that were handed over stay good in any case. */
public sealed interface FeedEnd {

    /** Pages that the sink took. */
    int pages();

    /** The feeder is empty, the one page of the glass is scanned, or the sink wanted no more. */
    record Done(int pages) implements FeedEnd { }

    /** A page did not come; it was not handed over, not even in part. */
    record Stopped(int pages, DeviceFault why) implements FeedEnd {
        public Stopped {
            Objects.requireNonNull(why);
        }
    }
}
