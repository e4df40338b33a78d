package yiwang.sync.gateway.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import yiwang.sync.gateway.uploads.PieceTurns.Turn;

class PieceTurnsTest {

    private final PieceTurns turns = new PieceTurns();
    private final Object lock = new Object();
    private final AtomicLong stored = new AtomicLong();

    @Test
    void a_piece_comes_when_those_in_front_of_it_are_booked() throws Exception {
        CompletableFuture<Turn> waiting = waits(turns, 100);
        book(60);
        assertThat(waiting).isNotDone();
        book(100);
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(Turn.COME);
    }

    @Test
    void of_two_for_the_same_place_the_newer_one_waits_on() throws Exception {
        CompletableFuture<Turn> older = waits(turns, 100);
        CompletableFuture<Turn> newer = waits(turns, 100);
        assertThat(older.get(10, TimeUnit.SECONDS)).isEqualTo(Turn.GONE);
        assertThat(newer).isNotDone();
        book(100);
        assertThat(newer.get(10, TimeUnit.SECONDS)).isEqualTo(Turn.COME);
    }

    @Test
    void each_waits_for_its_own_place() throws Exception {
        CompletableFuture<Turn> far = waits(turns, 200);
        CompletableFuture<Turn> near = waits(turns, 100);
        book(100);
        assertThat(near.get(10, TimeUnit.SECONDS)).isEqualTo(Turn.COME);
        assertThat(far).isNotDone();
        book(200);
        assertThat(far.get(10, TimeUnit.SECONDS)).isEqualTo(Turn.COME);
    }

    @Test
    void where_nothing_comes_it_is_looked_at_after_a_while_and_finds_out_by_itself() throws Exception {
        assertThat(waits(new PieceTurns(TimeUnit.MILLISECONDS.toNanos(50)), 100).get(10, TimeUnit.SECONDS)).isEqualTo(Turn.COME);
        assertThat(stored).hasValue(0);
    }

    private void book(long offset) {
        synchronized (lock) {
            stored.set(offset);
            lock.notifyAll();
        }
    }

    /** Waits when this returns: the lock is free again. */
    private CompletableFuture<Turn> waits(PieceTurns at, long offset) throws InterruptedException {
        CountDownLatch locked = new CountDownLatch(1);
        CompletableFuture<Turn> turn = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            synchronized (lock) {
                locked.countDown();
                turn.complete(at.await(lock, "upload", offset, Optional::empty, stored::get));
            }
        });
        locked.await();
        synchronized (lock) {
            return turn;
        }
    }
}
