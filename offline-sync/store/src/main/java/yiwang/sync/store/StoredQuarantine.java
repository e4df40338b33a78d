package yiwang.sync.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yiwang.sync.domain.port.Quarantine;
import yiwang.sync.domain.record.SealedRecord;

/** The quarantine in the station's database. */
record StoredQuarantine(StoreWriter writer, ReadPool readers, QuarantineRepository rows, JournalRepository journal, AttachmentRepository attachments)
        implements Quarantine {

    @Override
    public void withhold(long stationSeq, String code, Instant at) {
        writer.change(turn -> rows.withhold(turn, stationSeq, code, at));
    }

    @Override
    public void unveiled(long stationSeq) {
        writer.change(turn -> rows.unveiled(turn, stationSeq));
    }

    @Override
    public List<WithheldRecord> withheld() {
        Tail tail = writer.tail();
        return readers.read(sql -> rows.all(sql, tail));
    }

    @Override
    public SealedRecord envelope(long stationSeq) {
        Tail tail = writer.tail();
        return readers.read(sql -> journal.envelope(sql, tail, stationSeq));
    }

    @Override
    public SealedRecord record(long stationSeq) {
        Tail tail = writer.tail();
        return readers.read(sql -> journal.at(sql, tail, stationSeq));
    }

    @Override
    public void uploadRefused(UUID caseId, String sha256, String code) {
        writer.change(turn -> attachments.refused(turn, caseId, sha256, code));
    }

    @Override
    public void giveUp(UUID caseId, String sha256) {
        writer.change(turn -> attachments.giveUp(turn, caseId, sha256));
    }

    @Override
    public void forgetRefusals() {
        writer.change(turn -> attachments.forgetRefusals(turn));
    }
}
