package yiwang.device.scanning;

import yiwang.device.api.PageSink;
import yiwang.device.api.RawPage;

/** Lets pages through until it is shut: an attempt that was left behind may still come with one. */
final class OpenSink implements PageSink {

    private final PageSink sink;
    private int pages;
    private boolean shut;

    OpenSink(PageSink sink) {
        this.sink = sink;
    }

    @Override
    public synchronized boolean take(RawPage page) throws InterruptedException {
        if (shut) {
            throw new InterruptedException("the scan has ended");
        }
        boolean more = sink.take(page);
        pages++;
        return more;
    }

    /** @return how many pages went through */
    synchronized int shut() {
        shut = true;
        return pages;
    }
}
