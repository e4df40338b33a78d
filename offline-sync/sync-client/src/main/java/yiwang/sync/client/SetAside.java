package yiwang.sync.client;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.Quarantine;
import yiwang.sync.domain.port.Quarantine.WithheldRecord;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.protocol.wire.PushAnswer;

/** Records that stand aside while their envelopes keep the chain whole. */
final class SetAside {

    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);

    private final StationStore store;
    private final Quarantine quarantine;
    private final GatewayClient client;
    private final Clock clock;
    private final PassNotes notes;

    SetAside(StationStore store, GatewayClient client, Clock clock, PassNotes notes) {
        this.store = store;
        this.quarantine = store.quarantine();
        this.client = client;
        this.clock = clock;
        this.notes = notes;
    }

    /** Records to push next; of one that stands aside, or cannot be read, its envelope. @param from up to here they need not go: a hub holds them */
    List<SealedRecord> next(long from, int max, long maxBytes) {
        Set<Long> aside = withheld();
        long acknowledged = store.outbox().acknowledgedSeq();
        try {
            return read(from, acknowledged, max, maxBytes, aside);
        } catch (StoreException e) {
            if (!damaged(e)) {
                throw e;
            }
            LOG.warn("records cannot be read, they are read once more: a disk may fail a single time, damage stays");
        }
        try {
            return read(from, acknowledged, max, maxBytes, aside);
        } catch (StoreException e) {
            if (!damaged(e)) {
                throw e;
            }
            long seq = Math.max(from, acknowledged) + 1;
            SealedRecord envelope = quarantine.envelope(seq);
            if (!aside.contains(seq)) {
                LOG.error("record {} cannot be read and stands aside", seq, e);
                withhold(seq, e.code());
            }
            return List.of(envelope);
        }
    }

    /** A range with an unreadable record in it is taken one by one: only the first may be the spoilt one. */
    private List<SealedRecord> behind(long from, int max, long maxBytes) {
        try {
            return store.behind(from, max, maxBytes);
        } catch (StoreException e) {
            return store.behind(from, 1, maxBytes);
        }
    }

    private List<SealedRecord> read(long from, long acknowledged, int max, long maxBytes, Set<Long> aside) {
        return (from > acknowledged ? behind(from, max, maxBytes) : store.pending(max, maxBytes)).stream()
                .map(r -> aside.contains(r.stationSeq()) ? r.envelope() : r).toList();
    }

    private static boolean damaged(StoreException e) {
        return e.code().equals(FailureKind.STORE_DAMAGED.code());
    }

    /** Those behind a sequence. @throws StoreException when the first of them cannot be read */
    List<SealedRecord> after(long seq, int max, long maxBytes) {
        return veiled(store.behind(seq, max, maxBytes), withheld());
    }

    private Set<Long> withheld() {
        return quarantine.withheld().stream().map(WithheldRecord::stationSeq).collect(Collectors.toSet());
    }

    private static List<SealedRecord> veiled(List<SealedRecord> records, Set<Long> aside) {
        return records.stream().map(r -> aside.contains(r.stationSeq()) ? r.envelope() : r).toList();
    }

    /** @return false when even its envelope was refused, or it was none of the record's own faults: the chain ends there */
    boolean taken(SealedRecord record, Failure refusal) {
        OutboxStep step = OutboxPolicy.next(new OutboxEntry(0, 0),
                new OutboxOutcome.Failed(refusal.kind(), refusal.retryAfter(), false), clock.instant());
        if (record.isEnvelope() || !(step instanceof OutboxStep.Aside)) {
            return false;
        }
        LOG.warn("record {} was refused ({}) and stands aside", record.stationSeq(), refusal.code());
        withhold(record.stationSeq(), refusal.code());
        return true;
    }

    private void withhold(long seq, String code) {
        quarantine.withhold(seq, code, clock.instant());
        remind();
    }

    /** What waits for a person is told with every pass. */
    void remind() {
        if (quarantine.withheld().stream().anyMatch(row -> !row.superseded())) {
            notes.aside(Failure.of(FailureKind.RECORD_WITHHELD).toSyncFailure());
        }
    }

    /** @param trouble told what the gateway says about content that it took */
    void offerAgain(Consumer<PushAnswer.Trouble> trouble) {
        long acknowledged = store.outbox().acknowledgedSeq();
        for (WithheldRecord row : quarantine.withheld()) {
            if (notes.ended()) {
                return;
            }
            if (!row.superseded()) {
                offer(row, acknowledged, trouble);
            }
        }
    }

    private void offer(WithheldRecord row, long acknowledged, Consumer<PushAnswer.Trouble> trouble) {
        SealedRecord whole;
        try {
            whole = quarantine.record(row.stationSeq());
        } catch (StoreException e) {
            LOG.warn("record {} still cannot be read", row.stationSeq(), e);
            return;
        }
        if (row.stationSeq() > acknowledged) {
            quarantine.unveiled(row.stationSeq());
            return;
        }
        switch (client.pushThrough(List.of(whole))) {
            case PushOutcome.Held held -> LOG.debug("a hub keeps record {}", row.stationSeq());
            case PushOutcome.Receipted receipted -> {
                quarantine.unveiled(row.stationSeq());
                receipted.troubles().forEach(trouble);
            }
            case PushOutcome.Refused refused -> quarantine.withhold(row.stationSeq(), refused.failure().code(), clock.instant());
            case PushOutcome.Failed failed -> notes.add(failed.failure());
            case PushOutcome.Gap gap -> LOG.warn("the gateway has lost the envelope of record {}", row.stationSeq());
            case PushOutcome.Conflict conflict -> notes.add(Failure.of(FailureKind.RECORD_CONFLICT));
        }
    }
}
