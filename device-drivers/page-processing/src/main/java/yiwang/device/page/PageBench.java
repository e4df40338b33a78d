package yiwang.device.page;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.FeedEnd;
import yiwang.device.api.PageSink;
import yiwang.device.api.RawPage;

/**
 * Between the scanner's thread and a thread that works on pages, without a queue: the scanner scans page n + 1 while page n
 * is worked on, and waits with it in its hands until the worker is free. So two pages are in memory, never three.
 */
final class PageBench implements PageSink, AutoCloseable {

    private final SynchronousQueue<Optional<RawPage>> handOver = new SynchronousQueue<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final PageTask task;
    private final Thread worker;

    PageBench(PageTask task) {
        this.task = task;
        this.worker = Thread.ofPlatform().name("page work").start(this::work);
    }

    @Override
    public boolean take(RawPage page) throws InterruptedException {
        handOver.put(Optional.of(page));
        return failure.get() == null;
    }

    /**
     * Waits until the last page is bound.
     *
     * @return the end, or a fault when a page that came could not be worked on
     * @throws IOException when the document could not be written
     */
    FeedEnd settle(FeedEnd end) throws IOException {
        close();
        return switch (failure.get()) {
            case null -> end;
            case BrokenPage broken -> new FeedEnd.Stopped(end.pages(), DeviceFault.of(DeviceFault.Kind.PROTOCOL, broken.getMessage()));
            case IOException e -> throw e;
            case Throwable e -> throw new IOException("a page could not be worked on", e);
        };
    }

    @Override
    public void close() {
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                handOver.offer(Optional.empty(), 20, TimeUnit.MILLISECONDS);
                worker.join(1);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            for (Optional<RawPage> page = handOver.take(); page.isPresent(); page = handOver.take()) {
                // After a failure pages are taken and dropped, so that the scanner's thread never waits for nobody.
                if (failure.get() == null) {
                    bind(page.get());
                }
            }
        } catch (InterruptedException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void bind(RawPage page) {
        try {
            task.bind(page);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            failure.set(e);
        }
    }
}
