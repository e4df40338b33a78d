package yiwang.sync.client;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** A thread a lane. */
final class ThreadedCrew implements UploadCrew {

    @Override
    public Runnable start(int lanes, IntConsumer work) {
        List<Thread> threads = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            int own = lane;
            threads.add(Thread.ofVirtual().name("upload-" + lane).start(() -> work.accept(own)));
        }
        return () -> join(threads);
    }

    private static void join(List<Thread> threads) {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
