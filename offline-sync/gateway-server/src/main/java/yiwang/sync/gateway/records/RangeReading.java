package yiwang.sync.gateway.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yiwang.sync.domain.record.RecordHash;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.RecordMessage;

/** A push as it stands, before anything is known of what is held: pure. */
public sealed interface RangeReading {

    Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Contiguous, chained, each record as it was sealed; not empty. */
    record Fit(List<SealedRecord> records) implements RangeReading { }

    record Unfit(IntakeOutcome.Unfit outcome) implements RangeReading { }

    /** @param stationId and @param epoch of the station whose signature the push carries */
    static RangeReading of(PushRequest push, String stationId, String epoch) {
        if (push.records() == null || push.records().isEmpty() || push.records().size() > PushRequest.MOST_RECORDS) {
            return unfit(0, "not_a_range", "一次应发送 1 至 " + PushRequest.MOST_RECORDS + " 条记录。");
        }
        if (!epoch.equals(push.epoch())) {
            return unfit(0, "other_epoch", "站点的记录序列与登记时不同，请联系大厅管理员重新登记。");
        }
        List<SealedRecord> records = new ArrayList<>();
        for (RecordMessage message : push.records()) {
            Optional<SealedRecord> record = sealed(message, stationId, epoch);
            if (record.isEmpty() || !intact(record.get())) {
                return unfit(message.stationSeq(), "record_damaged", "记录内容与其校验值不符，中心未收下。");
            }
            if (!records.isEmpty() && (record.get().stationSeq() != records.getLast().stationSeq() + 1
                    || !record.get().prevHash().equals(records.getLast().hash()))) {
                return unfit(message.stationSeq(), "chain_broken", "记录的先后次序不连续，中心未收下。");
            }
            records.add(record.get());
        }
        if (records.stream().map(SealedRecord::recordId).distinct().count() < records.size()) {
            return unfit(0, "not_a_range", "同一记录编号出现了两次，中心未收下。");
        }
        return new Fit(records);
    }

    /** An envelope's hash is the station's word, which its signature carries; it is checked when the content comes. */
    private static boolean intact(SealedRecord record) {
        return record.isEnvelope() ? HASH.matcher(record.hash()).matches() : RecordHash.of(record).equals(record.hash());
    }

    private static RangeReading unfit(long seq, String code, String sentence) {
        return new Unfit(new IntakeOutcome.Unfit(seq, code, sentence));
    }

    private static Optional<SealedRecord> sealed(RecordMessage message, String stationId, String epoch) {
        try {
            return Optional.of(message.sealed(stationId, epoch));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
