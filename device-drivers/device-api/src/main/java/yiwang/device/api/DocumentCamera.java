package yiwang.device.api;

import java.time.Duration;

/** A camera over the desk: a scanner that also shows what it sees. */
public interface DocumentCamera extends DocumentScanner {

    /**
     * Hands over small JPEGs, some ten a second, until the sink wants no more, the limit ends or it is cancelled.
     * Nothing is kept of them.
     */
    FeedEnd preview(PageSink sink, Duration limit, Cancellation cancellation);
}
