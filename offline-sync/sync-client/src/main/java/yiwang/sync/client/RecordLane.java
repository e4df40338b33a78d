package yiwang.sync.client;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.Quarantine;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.OutboxState;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.protocol.hub.HeldWord;
import yiwang.sync.protocol.wire.ConflictWord;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.WireJson;

/**
 * Brings records up, in order, until none is left or something stands in the way. One that cannot go as it is stands aside
 * ({@link SetAside}) and its envelope goes, so that those behind it go on.
 */
final class RecordLane {

    private static final Logger LOG = LoggerFactory.getLogger(RecordLane.class);
    private static final int MOST_GAPS = 3;
    private static final int MOST_CUTS = 4;
    private static final int MOST_MARKS = 10_000;
    private static final String FEED_FROM_THE_BEGINNING = "";

    private final StationStore store;
    private final GatewayClient client;
    private final BatchSize size;
    private final Clock clock;
    private final SyncWatcher watcher;
    private final PassNotes notes;
    private final SetAside aside;
    private final Consumer<Receipt> newest;
    private final ToldNumbers told;
    private final LongSupplier nanoTime;
    /** Up to here a hub holds the station's records and passes them on. */
    private long held;
    private final Beside beside;

    /** @param size what earlier pushes taught about the line; @param newest told every receipt that was taken */
    RecordLane(StationStore store, GatewayClient client, BatchSize size, Clock clock, SyncWatcher watcher, PassNotes notes,
               Consumer<Receipt> newest, Surroundings surroundings, ToldNumbers told) {
        this.told = told;
        this.nanoTime = surroundings.nanoTime();
        this.beside = surroundings.beside();
        this.newest = newest;
        this.store = store;
        this.client = client;
        this.size = size;
        this.clock = clock;
        this.watcher = watcher;
        this.notes = notes;
        this.aside = new SetAside(store, client, clock, notes);
    }

    /**
     * Compares what the gateway says it holds with what this station thinks it does. A gateway that holds less, or calls
     * itself another one, was restored: everything behind its word is offered again, and all that it tells is heard anew. One
     * that holds more has taken pushes whose answers were lost.
     *
     * @return false when records cannot go up
     */
    boolean reconcile(GatewayClient.HeadReceipt told) {
        Receipt head = told.receipt();
        OutboxState outbox = store.outbox();
        held = told.hub().map(hub -> held(hub.held(), outbox)).orElse(0L);
        boolean restored = head.upToSeq() < outbox.acknowledgedSeq() || another(outbox, head);
        if (restored) {
            hearAnew();
        }
        if (restored && head.upToSeq() <= outbox.acknowledgedSeq()) {
            LOG.warn("the gateway was restored: it holds {} of {} acknowledged records; all are offered again", head.upToSeq(), outbox.acknowledgedSeq());
            acknowledge(head);
        }
        if (outbox.gatewayEpoch().isEmpty() && head.upToSeq() == 0 && !acknowledge(head)) {
            // Files are booked under the gateway's name: without it a restore would not be noticed.
            return false;
        }
        boolean sound = head.upToSeq() <= outbox.acknowledgedSeq() || takeLost(head, outbox);
        told.hub().ifPresent(hub -> hub.troubles().stream().filter(t -> t.stationSeq() > outbox.acknowledgedSeq() && t.stationSeq() <= head.upToSeq()).forEach(this::trouble));
        return sound;
    }

    /** What the hub says it holds, when it is this station's chain; else nothing, and all of it is offered again. */
    private long held(HeldWord word, OutboxState outbox) {
        boolean own = word.upToSeq() > outbox.acknowledgedSeq() && word.upToSeq() <= outbox.lastSeq()
                && store.quarantine().envelope(word.upToSeq()).hash().equals(word.hash());
        return own ? word.upToSeq() : 0;
    }

    /** 0 = nothing, or no hub. */
    long held() {
        return held;
    }

    private static boolean another(OutboxState outbox, Receipt receipt) {
        return !outbox.gatewayEpoch().isEmpty() && !outbox.gatewayEpoch().equals(receipt.gatewayEpoch());
    }

    /** Before the gateway's new name is kept: whatever ends this program between, the next pass sees the restore again. */
    private void hearAnew() {
        told.lost();
        store.forgetUploads();
        store.applyFeed(FEED_FROM_THE_BEGINNING, List.of());
        // A centre that has lost what it did knows of no conflict any more; one that has not tells it again.
        store.syncBook().cases(Standing.NEEDS_PERSON, MOST_MARKS, 0).stream().filter(entry -> entry.problem().filter(ConflictWord.CASE_PROBLEM::equals).isPresent())
                .forEach(entry -> mark(entry.caseId(), ""));
    }

    private boolean takeLost(Receipt head, OutboxState outbox) {
        if (head.upToSeq() > outbox.lastSeq()) {
            notes.add(Failure.of(FailureKind.RECEIPT_AHEAD));
            return false;
        }
        if (store.quarantine().envelope(head.upToSeq()).hash().equals(head.hash())) {
            store.markSent(head.upToSeq(), clock.instant());
            acknowledge(head);
            notes.pushed((int) (head.upToSeq() - outbox.acknowledgedSeq()));
        }
        return true;
    }

    void run() {
        aside.remind();
        try (RangeAhead ahead = new RangeAhead(client, beside)) {
            run(ahead);
        }
    }

    private void run(RangeAhead ahead) {
        Optional<PackedRange> prepared = Optional.empty();
        int most = BatchSize.MOST_RECORDS;
        int gaps = 0;
        int cuts = 0;
        while (!notes.ended()) {
            int records = Math.min(most, size.records());
            long bytes = size.bytes();
            Optional<PackedRange> next = prepared.or(() -> Optional.of(aside.next(held, records, bytes)).filter(r -> !r.isEmpty()).map(client::pack));
            prepared = Optional.empty();
            if (next.isEmpty()) {
                return;
            }
            PackedRange range = next.get();
            List<SealedRecord> batch = range.records();
            ahead.begin(range, seq -> aside.after(seq, size.records(), bytes));
            watcher.sending((int) batch.stream().flatMap(r -> r.caseId().stream()).distinct().count());
            long start = nanoTime.getAsLong();
            AtomicReference<Instant> left = new AtomicReference<>();
            PushOutcome outcome = client.push(range, () -> left.set(clock.instant()));
            if (left.get() != null && !(outcome instanceof PushOutcome.Receipted)) {
                store.markSent(range.last().stationSeq(), left.get());
            }
            switch (outcome) {
                case PushOutcome.Receipted receipted -> {
                    size.arrived(nanoTime.getAsLong() - start);
                    cuts = 0;
                    if (another(store.outbox(), receipted.receipt())) {
                        hearAnew();
                    }
                    if (!acknowledge(receipted.receipt())) {
                        // The same batch would be offered again and again.
                        return;
                    }
                    prepared = ahead.take();
                    notes.pushed(batch.size());
                    receipted.troubles().forEach(this::trouble);
                    most = BatchSize.MOST_RECORDS;
                }
                case PushOutcome.Held(HeldWord word) -> {
                    size.arrived(nanoTime.getAsLong() - start);
                    cuts = 0;
                    held = word.upToSeq();
                    notes.moved();
                    watcher.changed();
                    most = BatchSize.MOST_RECORDS;
                }
                case PushOutcome.Gap gap -> {
                    if (++gaps > MOST_GAPS || !lookAgain()) {
                        notes.add(Failure.of(FailureKind.GATEWAY_TROUBLE));
                    }
                }
                case PushOutcome.Conflict conflict -> {
                    stop(batch, conflict.stationSeq(), Failure.of(FailureKind.RECORD_CONFLICT));
                    return;
                }
                case PushOutcome.Refused refused -> {
                    if (batch.size() > 1) {
                        most = sizeBefore(batch, refused.stationSeq());
                    } else if (!aside.taken(batch.getFirst(), refused.failure())) {
                        stop(batch, batch.getFirst().stationSeq(), refused.failure());
                        return;
                    }
                }
                case PushOutcome.Failed failed -> {
                    size.cut();
                    if (failed.failure().kind() != FailureKind.LINE_CUT || ++cuts > MOST_CUTS) {
                        notes.add(failed.failure());
                    }
                }
            }
        }
    }

    /** So many that the refused record comes first alone, when it is known; else half. */
    private static int sizeBefore(List<SealedRecord> batch, long refused) {
        long before = refused - batch.getFirst().stationSeq();
        if (before == 0) {
            return 1;
        }
        return before > 0 && before < batch.size() ? (int) before : batch.size() / 2;
    }

    /** Offers the content of what stands aside once more: somebody may have put it right, here or at the centre. */
    void repair() {
        aside.offerAgain(this::trouble);
        watcher.changed();
    }

    private boolean lookAgain() {
        return switch (client.receipt(SyncRunner.end(store))) {
            case Answer.Got<GatewayClient.HeadReceipt> got -> reconcile(got.value());
            case Answer.Failed<GatewayClient.HeadReceipt> failed -> {
                notes.add(failed.failure());
                yield false;
            }
        };
    }

    /** @return false when the disk did not take it: the centre has the records, the next pass hears so again */
    private boolean acknowledge(Receipt receipt) {
        try {
            store.acknowledge(receipt.upToSeq(), receipt.gatewayEpoch(), WireJson.bytes(receipt), clock.instant());
            newest.accept(receipt);
            watcher.changed();
            return true;
        } catch (StoreException e) {
            notes.add(FailureKind.DISK_FULL, SyncFailure.of(FailureKind.DISK_FULL, e.code(), e.getMessage()));
            return false;
        }
    }

    /** The chain cannot go past this record; its case waits for a person. */
    private void stop(List<SealedRecord> batch, long seq, Failure failure) {
        notes.add(failure);
        batch.stream().filter(r -> r.stationSeq() == seq).findFirst().flatMap(SealedRecord::caseId)
                .ifPresent(caseId -> mark(caseId, failure.code()));
    }

    /** The gateway keeps the record, but a person has to look at its case. */
    void trouble(PushAnswer.Trouble trouble) {
        if (trouble.code().equals(Quarantine.CASE_PROBLEM)) {
            return;
        }
        notes.add(FailureKind.CASE_TROUBLE, SyncFailure.of(FailureKind.CASE_TROUBLE, trouble.code(), trouble.sentence()));
        if (trouble.caseId() != null) {
            mark(UUID.fromString(trouble.caseId()), trouble.code());
        }
    }

    private void mark(UUID caseId, String code) {
        store.markProblem(caseId, code);
        watcher.changed();
    }
}
