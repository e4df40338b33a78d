package yiwang.sync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.domain.time.ClockReading;

/** Writes cases; everything here runs in the writer's thread. */
final class CaseRepository {

    private final JournalRepository journal;
    private final AttachmentRepository attachments;
    private final CaseKeyRing keys;
    private final BlindIndex index;
    private final StateIndex states;
    private final QuarantineRepository quarantine = new QuarantineRepository();

    CaseRepository(JournalRepository journal, AttachmentRepository attachments, CaseKeyRing keys, BlindIndex index, StateIndex states) {
        this.journal = journal;
        this.attachments = attachments;
        this.keys = keys;
        this.index = index;
        this.states = states;
    }

    CaseEntry insert(Turn turn, SealedCase sealed, Instant now, Optional<ClockReading> clock) throws SQLException {
        CaseWrite w = sealed.write();
        attachments.bind(turn.sql(), w.caseId(), new LinkedHashSet<>(w.attachments()));
        SealedRecord record = journal.append(turn, w.record(), sealed.payload(), 1, null, now, clock);
        turn.tail(turn.tail().afterCase());
        long no = turn.tail().cases();
        insert(turn.sql(), sealed, no, turn.tail().position(), record.time());
        turn.afterCommit(() -> remember(sealed, no));
        return new CaseEntry(w.caseId(), w.version(), w.receiptNo(), w.handleCode(), w.state(), w.body(), record.time(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @param position  of its record, which stands there already */
    void insert(Sql sql, SealedCase sealed, long no, long position, Instant savedAt) throws SQLException {
        CaseWrite w = sealed.write();
        if (sql.run("INSERT INTO cases (no, case_id, version, handle_code, state, saved_at, records, last_record, body_record, "
                        + "receipt_tag, head, body) VALUES (?,?,?,?,?,?,1,?,?,?,?,?) ON CONFLICT (receipt_tag) DO NOTHING", no, w.caseId(),
                w.version(), w.handleCode(), w.state(), savedAt.toEpochMilli(), position, position, sealed.receiptTag(), sealed.head(),
                sealed.body()) == 0) {
            throw StoreFault.refused("receipt_exists", "这个收件编号已经用过了。");
        }
        saveKey(sql, sealed, no);
    }

    /** Memory follows the disk. */
    void remember(SealedCase sealed, long no) {
        keys.saved(sealed.write().caseId(), sealed.key());
        index.put(no, sealed.tags());
        states.own(no, sealed.write().state());
    }

    private static void saveKey(Sql sql, SealedCase sealed, long no) throws SQLException {
        UUID caseId = sealed.write().caseId();
        if (sql.run("INSERT INTO case_key (case_id, wrapped, case_no) VALUES (?, ?, ?) ON CONFLICT (case_id) DO UPDATE "
                + "SET case_no = excluded.case_no WHERE case_no IS NULL AND wrapped = excluded.wrapped", caseId, sealed.key().wrapped(), no) == 0) {
            boolean exists = sql.number("SELECT case_no FROM case_key WHERE case_id = ?", caseId).isPresent();
            throw exists ? StoreFault.refused("case_exists", "这件已经保存过了。")
                    : StoreFault.refused("store_busy", "附件正在保存，请稍后再提交一次。");
        }
    }

    void update(Turn turn, SealedCase sealed, Instant now, Optional<ClockReading> clock) throws SQLException {
        CaseWrite w = sealed.write();
        Standing standing = standing(turn.sql(), w.caseId());
        if (standing.version != w.version() - 1) {
            throw StoreFault.refused("version_conflict", "这件已被改过，请重新打开后再改。");
        }
        attachments.bind(turn.sql(), w.caseId(), new LinkedHashSet<>(w.attachments()));
        SealedRecord record = journal.append(turn, w.record(), sealed.payload(), standing.records + 1, standing.lastRecord, now, clock);
        long position = turn.tail().position(record.stationSeq());
        turn.sql().run("UPDATE cases SET version = ?, handle_code = ?, state = ?, saved_at = ?, records = ?, last_record = ?, body_record = ?, "
                        + "receipt_tag = ?, head = ?, body = ? WHERE no = ?", w.version(), w.handleCode(), w.state(),
                record.time().toEpochMilli(), standing.records + 1, position, position, sealed.receiptTag(), sealed.head(), sealed.body(),
                standing.no);
        quarantine.superseded(turn.sql(), w.caseId());
        turn.afterCommit(() -> {
            index.put(standing.no, sealed.tags());
            states.own(standing.no, w.state());
        });
    }

    /** A record beside the versions of a case, or of no case at all. */
    SealedRecord append(Turn turn, RecordDraft draft, Instant now, Optional<ClockReading> clock) throws SQLException {
        if (draft.caseId().isEmpty()) {
            return journal.append(turn, draft, journal.sealPayload(draft, Optional.empty()), 0, null, now, clock);
        }
        Standing standing = standing(turn.sql(), draft.caseId().get());
        byte[] payload = journal.sealPayload(draft, keys.find(turn.sql(), draft.caseId().get()));
        SealedRecord record = journal.append(turn, draft, payload, standing.records + 1, standing.lastRecord, now, clock);
        turn.sql().run("UPDATE cases SET records = ?, last_record = ? WHERE no = ?", standing.records + 1,
                turn.tail().position(record.stationSeq()), standing.no);
        return record;
    }

    void markProblem(Turn turn, UUID caseId, String code) throws SQLException {
        turn.sql().run("UPDATE cases SET problem = ? WHERE no = ?", code, standing(turn.sql(), caseId).no);
    }

    private static Standing standing(Sql sql, UUID caseId) throws SQLException {
        return sql.first("SELECT c.no, c.version, c.records, c.last_record FROM case_key k JOIN cases c ON c.no = k.case_no WHERE k.case_id = ?",
                        row -> new Standing(row.getLong(1), row.getInt(2), row.getInt(3), row.getLong(4)), caseId)
                .orElseThrow(() -> StoreFault.refused("case_unknown", "没有找到这件。"));
    }

    private record Standing(long no, int version, int records, long lastRecord) { }
}
