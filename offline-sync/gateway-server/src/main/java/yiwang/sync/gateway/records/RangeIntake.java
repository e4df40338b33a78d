package yiwang.sync.gateway.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.cases.CaseTrouble;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.Receipt;

/**
 * Joins a range to what is held, or leaves everything as it is. Runs within a transaction and knows no database.
 *
 * @param apply    makes a record that was added part of its case
 * @param receipt  the signed word up to a record
 */
public record RangeIntake(HeldRecords held, Function<SealedRecord, Optional<CaseTrouble>> apply, Function<HeldRecords.Held, Receipt> receipt) {

    /** Looks at everything before it adds anything. @param records a range that reads well ({@link RangeReading.Fit}) */
    public IntakeOutcome take(List<SealedRecord> records, long nowMillis) {
        SealedRecord first = records.getFirst();
        SealedRecord last = records.getLast();
        long headSeq = held.head(first.stationId(), first.epoch()).map(HeldRecords.Held::stationSeq).orElse(0L);
        if (first.stationSeq() < 1) {
            return new IntakeOutcome.Unfit(first.stationSeq(), "chain_broken", "记录的序号应从 1 开始。");
        }
        if (first.stationSeq() > headSeq + 1) {
            return new IntakeOutcome.Gap(headSeq + 1);
        }
        Optional<String> before = first.stationSeq() == 1 ? Optional.of(SealedRecord.NO_HASH)
                : held.find(first.stationId(), first.epoch(), first.stationSeq() - 1).map(HeldRecords.Held::hash);
        if (before.isEmpty()) {
            // A hole in front: this gateway lost that row, the daily comparison brings it back.
            return new IntakeOutcome.Gap(first.stationSeq() - 1);
        }
        if (!before.get().equals(first.prevHash())) {
            return new IntakeOutcome.Conflict(first.stationSeq());
        }
        List<SealedRecord> fresh = new ArrayList<>();
        for (SealedRecord record : records) {
            // Below the head there may be holes: rows that this gateway lost.
            Optional<HeldRecords.Held> same = record.stationSeq() > headSeq ? Optional.empty()
                    : held.find(record.stationId(), record.epoch(), record.stationSeq());
            if (same.isPresent() && !same.get().hash().equals(record.hash())) {
                return new IntakeOutcome.Conflict(record.stationSeq());
            }
            if (same.isEmpty()) {
                fresh.add(record);
            }
        }
        Set<UUID> taken = held.heldIds(fresh.stream().map(SealedRecord::recordId).toList());
        for (SealedRecord record : fresh) {
            if (taken.contains(record.recordId())) {
                return new IntakeOutcome.Conflict(record.stationSeq());
            }
        }
        for (SealedRecord record : filled(records, headSeq)) {
            held.fill(record);
            project(record);
        }
        for (SealedRecord record : fresh) {
            held.add(record, nowMillis);
            project(record);
        }
        HeldRecords.Held end = held.find(last.stationId(), last.epoch(), last.stationSeq()).orElseThrow();
        return new IntakeOutcome.Taken(receipt.apply(end), held.troubles(last.stationId(), last.epoch(), first.stationSeq(), last.stationSeq())
                .stream().map(row -> new PushAnswer.Trouble(row.stationSeq(), row.caseId(), row.code(), CaseTrouble.sentence(row.code()))).toList());
    }

    /** What is held as an envelope and has come with its content now. */
    private List<SealedRecord> filled(List<SealedRecord> records, long headSeq) {
        SealedRecord first = records.getFirst();
        if (first.stationSeq() > headSeq) {
            return List.of();
        }
        Set<Long> envelopes = held.troubles(first.stationId(), first.epoch(), first.stationSeq(), headSeq).stream()
                .filter(row -> row.code().equals(CaseTrouble.WITHHELD.code())).map(HeldRecords.TroubleRow::stationSeq).collect(Collectors.toSet());
        return records.stream().filter(record -> !record.isEnvelope() && envelopes.contains(record.stationSeq())).toList();
    }

    private void project(SealedRecord record) {
        Optional<CaseTrouble> trouble = record.isEnvelope() ? Optional.of(CaseTrouble.WITHHELD) : apply.apply(record);
        trouble.ifPresent(why -> held.addTrouble(record, why.code()));
    }
}
