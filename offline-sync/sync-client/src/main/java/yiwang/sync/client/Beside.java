package yiwang.sync.client;

import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Does a piece of work while the pass waits for the line. */
@FunctionalInterface
interface Beside {

    <T> Begun<T> start(Supplier<T> work);

    /** Work that may run already, or only when it is asked for. */
    @FunctionalInterface
    interface Begun<T> {

        /** Waits for it; throws what it threw. */
        T get();

        /** Nobody wants it any more; it has ended when this returns. */
        default void drop() {
            // What runs only when it is asked for never began.
        }
    }

    /** In a thread of its own. */
    static <T> Begun<T> inAThread(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        return new InAThread<>(task, Thread.ofVirtual().name("sync-beside").start(task));
    }

    record InAThread<T>(FutureTask<T> task, Thread thread) implements Begun<T> {

        @Override
        public T get() {
            drop();
            if (task.state() == Future.State.FAILED && task.exceptionNow() instanceof RuntimeException e) {
                throw e;
            }
            return task.resultNow();
        }

        @Override
        public void drop() {
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
