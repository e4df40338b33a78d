package yiwang.sync.client;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * Lets pieces pass one by one: none while records go first, none over the lanes that the line bears, none faster than the
 * cap, and none after the end. Whoever may not pass waits here.
 */
final class UploadGate {

    private static final long LOOK_AGAIN_MILLIS = 50;

    private final LineSense sense;
    private final Throttle throttle;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean held;
    private boolean ended;
    private boolean drained;

    UploadGate(LineSense sense, Throttle throttle) {
        this.sense = sense;
        this.throttle = throttle;
    }

    /** Before a lane takes its next file. @param lane from 0. @return false when it is not needed any more */
    boolean enter(int lane) {
        return await(() -> lane < sense.lanes() ? 1 : 0, () -> drained) > 0;
    }

    /** Before each piece of a file. @param windowed as {@link LineSense#piece} says. @return bytes that the next piece may have, or 0 when the pass is over */
    int pass(boolean windowed) {
        return await(() -> {
            int most = sense.piece(windowed);
            int bytes = most == 0 ? 0 : throttle.limit(most);
            return held || bytes == 0 || throttle.take(bytes) > 0 ? 0 : bytes;
        }, () -> false);
    }

    /** Before a request that carries nothing. @return false when the pass is over */
    boolean passEmpty() {
        return await(() -> held ? 0 : 1, () -> false) > 0;
    }

    /** There is no further file: lanes that wait for one go home. */
    void drained() {
        lock.lock();
        try {
            drained = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private int await(IntSupplier granted, BooleanSupplier inVain) {
        lock.lock();
        try {
            while (!ended && !inVain.getAsBoolean()) {
                int bytes = granted.getAsInt();
                if (bytes > 0) {
                    return bytes;
                }
                changed.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            lock.unlock();
        }
    }

    /** Pieces under way end, no other begins until {@link #release}. */
    void hold() {
        set(true, ended);
    }

    void release() {
        set(false, ended);
    }

    void end() {
        set(held, true);
    }

    private void set(boolean hold, boolean end) {
        lock.lock();
        try {
            held = hold;
            ended = end;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
