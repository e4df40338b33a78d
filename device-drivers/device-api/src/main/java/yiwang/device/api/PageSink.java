package yiwang.device.api;

/** Takes the pages of one scan in their order, each as soon as it is whole. */
@FunctionalInterface
public interface PageSink {

    /**
     * Called on a thread of the scanner. While it waits, the scanner waits: so nobody has to hold more pages than there is room for.
     *
     * @return false to stop feeding after this page
     * @throws InterruptedException when the scan's limit ended or it was cancelled
     */
    boolean take(RawPage page) throws InterruptedException;
}
