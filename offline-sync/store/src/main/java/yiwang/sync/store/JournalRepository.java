package yiwang.sync.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.record.ChainHead;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.domain.record.RecordHash;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.domain.time.ClockReading;

/** The chain of records. What is read is checked against its own hash, so a row that was altered never leaves this machine. */
final class JournalRepository {

    private static final String COLUMNS = "position, record_id, case_id, case_seq, type, schema_version, time, clock_offset, "
            + "clock_trusted, link, payload, prev_of_case";

    private final Vault vault;
    private final CaseKeyRing keys;

    JournalRepository(Vault vault, CaseKeyRing keys) {
        this.vault = vault;
        this.keys = keys;
    }

    byte[] sealPayload(RecordDraft draft, Optional<CaseKey> key) {
        Place place = place(draft.recordId(), draft.schemaVersion());
        return key.map(k -> k.seal(draft.payload(), place)).orElseGet(() -> vault.seal(draft.payload(), place));
    }

    /**
     * @param sealedPayload  by {@link #sealPayload}, outside of the writer's thread
     * @param prevOfCase     position of the record before in the same case, or null
     */
    SealedRecord append(Turn turn, RecordDraft draft, byte[] sealedPayload, int caseSeq, Long prevOfCase, Instant now,
                        Optional<ClockReading> clock) throws SQLException {
        Tail tail = turn.tail();
        if (tail.head() == null) {
            throw StoreFault.refused("not_enrolled", "本机还没有登记，请大厅管理员先登记。");
        }
        SealedRecord record = tail.head().seal(draft, caseSeq, now, clock);
        Tail next = tail.after(record);
        insert(turn.sql(), record, sealedPayload, next.position(), prevOfCase, next.total());
        turn.tail(next);
        return record;
    }

    void insert(Sql sql, SealedRecord record, byte[] sealedPayload, long position, Long prevOfCase, long total) throws SQLException {
        sql.run("INSERT INTO record (" + COLUMNS + ", total) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                position, record.recordId(), record.caseId().orElse(null), record.caseSeq(), record.type(), record.schemaVersion(),
                record.time().toEpochMilli(), record.clockOffset(), record.clockTrusted() ? 1 : 0,
                vault.seal(HexFormat.of().parseHex(record.hash()), linkPlace(position)), sealedPayload, prevOfCase, total);
    }

    /** Records of the tail's epoch behind {@code afterSeq}, at most {@code max} and up to {@code maxTotal} bytes in all, but at least one; no further than one that cannot be read. */
    List<SealedRecord> behind(Sql sql, Tail tail, long afterSeq, int max, long maxTotal) throws SQLException {
        if (tail.head() == null) {
            return List.of();
        }
        long first = tail.position(afterSeq + 1);
        List<Stored> rows = sql.list("SELECT " + COLUMNS + " FROM record WHERE position BETWEEN ? AND ? AND (total <= ? OR position = ?) "
                + "ORDER BY position LIMIT ?", Stored::read, first, tail.position(tail.lastSeq()), maxTotal, first, max);
        List<SealedRecord> records = new ArrayList<>(rows.size());
        String previous = hashAt(sql, first - 1);
        for (Stored row : rows) {
            try {
                SealedRecord record = open(sql, row, previous, tail.head().stationId(), tail.head().epoch());
                records.add(record);
                previous = record.hash();
            } catch (StoreException e) {
                if (records.isEmpty()) {
                    throw e;
                }
                return records;
            }
        }
        return records;
    }

    /** @throws StoreException {@code record_unknown} when the tail's epoch has no such record */
    SealedRecord at(Sql sql, Tail tail, long seq) throws SQLException {
        Stored row = stored(sql, tail, seq);
        return open(sql, row, hashAt(sql, row.position - 1), tail.head().stationId(), tail.head().epoch());
    }

    /** Its hash is the chain's own; the rest is as it stands in the row, and is no more than that. */
    SealedRecord envelope(Sql sql, Tail tail, long seq) throws SQLException {
        Stored row = stored(sql, tail, seq);
        return new SealedRecord(row.recordId, tail.head().stationId(), tail.head().epoch(), seq, row.caseId, row.caseSeq, row.type,
                row.schemaVersion, row.time, row.clockOffset, row.clockTrusted, null, hashAt(sql, row.position - 1), hashAt(sql, row.position));
    }

    private static Stored stored(Sql sql, Tail tail, long seq) throws SQLException {
        if (tail.head() == null || seq < 1 || seq > tail.lastSeq()) {
            throw unknown();
        }
        return at(sql, tail.position(seq));
    }

    static StoreException unknown() {
        return StoreFault.refused("record_unknown", "没有找到这条记录。");
    }

    /** Clear payload bytes of the tail's epoch up to a sequence. */
    long total(Sql sql, Tail tail, long seq) throws SQLException {
        return seq == 0 || tail.head() == null ? 0 : sql.number("SELECT total FROM record WHERE position = ?", tail.position(seq)).orElse(0);
    }

    /** Records of a case, found from its newest one backwards; oldest first. */
    List<SealedRecord> ofCase(Sql sql, UUID caseId) throws SQLException {
        List<SealedRecord> records = new ArrayList<>();
        OptionalLong position = sql.number("SELECT c.last_record FROM case_key k JOIN cases c ON c.no = k.case_no WHERE k.case_id = ?", caseId);
        while (position.isPresent()) {
            Stored row = at(sql, position.getAsLong());
            String[] epoch = sql.first("SELECT station_id, name FROM epoch WHERE no = ?",
                    r -> new String[] {r.getString(1), r.getString(2)}, Tail.epochNo(row.position)).orElseThrow();
            records.add(open(sql, row, hashAt(sql, row.position - 1), epoch[0], epoch[1]));
            position = row.prevOfCase;
        }
        Collections.reverse(records);
        return records;
    }

    /** The clear payload of one record of a case. */
    byte[] payload(Sql sql, long position, CaseKey key) throws SQLException {
        Stored row = at(sql, position);
        return key.open(row.payload, place(row.recordId, row.schemaVersion));
    }

    /** The end of the epoch's chain as the database has it. */
    ChainHead head(Sql sql, long epochNo, String stationId, String epoch) throws SQLException {
        OptionalLong last = sql.number("SELECT max(position) FROM record WHERE position BETWEEN ? AND ?",
                Tail.position(epochNo, 1), Tail.position(epochNo + 1, 0) - 1);
        if (last.isEmpty()) {
            return ChainHead.empty(stationId, epoch);
        }
        Stored row = at(sql, last.getAsLong());
        SealedRecord record = open(sql, row, hashAt(sql, row.position - 1), stationId, epoch);
        return new ChainHead(stationId, epoch, record.stationSeq(), record.hash(), record.time(), record.clockTrusted());
    }

    private static Stored at(Sql sql, long position) throws SQLException {
        return sql.first("SELECT " + COLUMNS + " FROM record WHERE position = ?", Stored::read, position)
                .orElseThrow(() -> StoreFault.damaged(null));
    }

    private String hashAt(Sql sql, long position) throws SQLException {
        if (Tail.seq(position) == 0) {
            return SealedRecord.NO_HASH;
        }
        byte[] link = sql.first("SELECT link FROM record WHERE position = ?", row -> row.getBytes(1), position)
                .orElseThrow(() -> StoreFault.damaged(null));
        return HexFormat.of().formatHex(vault.open(link, linkPlace(position)));
    }

    private SealedRecord open(Sql sql, Stored row, String previous, String stationId, String epoch) throws SQLException {
        Place place = place(row.recordId, row.schemaVersion);
        byte[] payload = row.caseId.isPresent()
                ? keys.find(sql, row.caseId.get()).orElseThrow(() -> StoreFault.damaged(null)).open(row.payload, place)
                : vault.open(row.payload, place);
        String hash = HexFormat.of().formatHex(vault.open(row.link, linkPlace(row.position)));
        SealedRecord record = new SealedRecord(row.recordId, stationId, epoch, Tail.seq(row.position), row.caseId, row.caseSeq, row.type,
                row.schemaVersion, row.time, row.clockOffset, row.clockTrusted, payload, previous, hash);
        if (!RecordHash.of(record).equals(hash)) {
            throw StoreFault.damaged(null);
        }
        return record;
    }

    private static Place place(UUID recordId, int schemaVersion) {
        return new Place("record", recordId.toString(), schemaVersion);
    }

    private static Place linkPlace(long position) {
        return new Place("record.link", Long.toString(position), 1);
    }

    private record Stored(long position, UUID recordId, Optional<UUID> caseId, int caseSeq, String type, int schemaVersion, Instant time,
                          long clockOffset, boolean clockTrusted, byte[] link, byte[] payload, OptionalLong prevOfCase) {

        static Stored read(ResultSet row) throws SQLException {
            long prev = row.getLong(12);
            OptionalLong prevOfCase = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(prev);
            return new Stored(row.getLong(1), Ids.id(row.getBytes(2)), Optional.ofNullable(row.getBytes(3)).map(Ids::id), row.getInt(4),
                    row.getString(5), row.getInt(6), Instant.ofEpochMilli(row.getLong(7)), row.getLong(8), row.getInt(9) == 1,
                    row.getBytes(10), row.getBytes(11), prevOfCase);
        }
    }
}
