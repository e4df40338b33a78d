package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.domain.record.RecordDraft;

/** One thread writes for all: together when they come together, and each for itself when one fails. */
class OneWriterTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path folder;
    private StationStore store;

    @BeforeEach
    void open() {
        store = Stores.enrolled(folder, CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void reading_goes_on_while_a_write_takes_long() throws Exception {
        UUID known = Stores.accept(store, CLOCK, "王桂兰").caseId();
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        FutureTask<Ticket> slow = start(() -> take(() -> {
            writing.countDown();
            awaited(goOn);
        }));
        awaited(writing);

        assertThat(store.find(known)).isPresent();
        assertThat(store.cases("桂", 10, 0)).hasSize(1);
        assertThat(store.outbox().lastSeq()).isEqualTo(1);
        assertThat(store.tickets(DAY)).isEmpty();
        goOn.countDown();
        assertThat(slow.get().number()).isEqualTo("A1");
        assertThat(store.tickets(DAY)).hasSize(1);
    }

    @Test
    void what_fails_in_a_common_commit_takes_nothing_else_with_it() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        FutureTask<Ticket> first = start(() -> take(() -> awaited(goOn)));
        List<FutureTask<Boolean>> crowd = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String receipt = i % 3 == 0 ? "same" : "own" + i;
            crowd.add(start(() -> saved(receipt)));
        }
        goOn.countDown();
        first.get();
        int saved = 0;
        for (FutureTask<Boolean> one : crowd) {
            saved += one.get() ? 1 : 0;
        }

        assertThat(saved).as("eight of their own and one of the four that share a number").isEqualTo(9);
        assertThat(store.countCases()).isEqualTo(9);
        assertThat(Stores.wholeChain(store)).hasSize(10);
        store.close();
        store = Stores.opened(EncryptedStationStore.open(folder, CLOCK));
        assertThat(store.cases("张", 100, 0)).hasSize(9);
        assertThat(Stores.wholeChain(store)).hasSize(10);
    }

    @Test
    void an_interrupted_caller_still_learns_that_its_case_is_saved() {
        Thread.currentThread().interrupt();
        UUID saved = Stores.accept(store, CLOCK, "王桂兰").caseId();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.find(saved)).isPresent();
    }

    @Test
    void writing_from_within_a_write_is_refused_instead_of_waiting_for_itself() {
        assertThatThrownBy(() -> take(() -> store.dropDraft(UUID.randomUUID()))).isInstanceOf(IllegalStateException.class);
        assertThat(take(() -> { }).number()).isEqualTo("A1");
    }

    @Test
    void a_closed_store_says_so() {
        store.close();
        assertThatThrownBy(() -> Stores.accept(store, CLOCK, "王桂兰")).isInstanceOfSatisfying(StoreException.class,
                e -> assertThat(e.code()).isEqualTo("store_closed"));
        assertThatThrownBy(() -> store.cases("", 1, 0)).isInstanceOfSatisfying(StoreException.class,
                e -> assertThat(e.code()).isEqualTo("store_closed"));
    }

    private boolean saved(String receiptNo) {
        UUID caseId = Uuid7.next(CLOCK);
        try {
            store.create(receiptNo, serial -> new CaseWrite(caseId, 1, receiptNo, "9901", "ACCEPTED", new byte[] {1}, List.of("张小满"),
                    List.of(), List.of(), new RecordDraft(Uuid7.next(CLOCK), Optional.of(caseId), "case.accepted", 1, new byte[] {2})));
            return true;
        } catch (StoreException e) {
            assertThat(e.code()).isEqualTo("receipt_exists");
            return false;
        }
    }

    private Ticket take(Runnable meanwhile) {
        return store.takeTicket("A", DAY, n -> {
            meanwhile.run();
            return new Ticket(Uuid7.next(CLOCK), "A" + n, "A", DAY, CLOCK.instant(), 0, "pending");
        }, t -> new RecordDraft(Uuid7.next(CLOCK), Optional.empty(), "ticket.taken", 1, new byte[] {1}));
    }

    private static <T> FutureTask<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
