package yiwang.sync.domain.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import yiwang.sync.domain.time.ClockReading;

/**
 * The end of a station's chain, to which the next record is sealed. Pure.
 *
 * @param seq   sequence of the newest record; 0 when the chain is empty
 * @param hash  its hash; {@link SealedRecord#NO_HASH} when the chain is empty
 * @param time  its time; the epoch's beginning of time when the chain is empty
 * @param timeTrusted  of its time; true when the chain is empty
 */
public record ChainHead(String stationId, String epoch, long seq, String hash, Instant time, boolean timeTrusted) {

    public static ChainHead empty(String stationId, String epoch) {
        return new ChainHead(stationId, epoch, 0, SealedRecord.NO_HASH, Instant.EPOCH, true);
    }

    /**
     * Seals a record behind this head. Its time is kept to the millisecond, and is doubtful without a fresh reading of
     * the clock or when the clock stands before the record in front. Once doubtful it stays so until the clock is read again.
     *
     * @param caseSeq 0 when the record belongs to no case
     */
    public SealedRecord seal(RecordDraft draft, int caseSeq, Instant now, Optional<ClockReading> clock) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        long offset = clock.map(ClockReading::offsetMillis).orElse(0L);
        boolean trusted = !at.isBefore(time) && clock.map(c -> c.trustedAt(at) && (timeTrusted || !c.measuredAt().isBefore(time))).orElse(false);
        String sealed = RecordHash.of(draft.recordId(), stationId, epoch, seq + 1, draft.caseId(), caseSeq, draft.type(),
                draft.schemaVersion(), at, offset, trusted, draft.payload(), hash);
        return new SealedRecord(draft.recordId(), stationId, epoch, seq + 1, draft.caseId(), caseSeq, draft.type(),
                draft.schemaVersion(), at, offset, trusted, draft.payload(), hash, sealed);
    }

    /** The head once {@code next} stands in the chain. */
    public ChainHead after(SealedRecord next) {
        return new ChainHead(stationId, epoch, next.stationSeq(), next.hash(), next.time(), next.clockTrusted());
    }
}
