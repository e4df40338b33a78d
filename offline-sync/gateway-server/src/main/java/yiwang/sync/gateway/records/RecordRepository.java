package yiwang.sync.gateway.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.database.BulkRows;

/** Rows of the table {@code record}. */
final class RecordRepository implements HeldRecords {

    private final Handle handle;
    private final List<Object[]> waiting = new ArrayList<>();

    RecordRepository(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<Held> head(String stationId, String epoch) {
        return handle.createQuery("""
                SELECT station_seq, hash, received_ms FROM record WHERE station_id = ? AND epoch = ?
                ORDER BY station_seq DESC LIMIT 1""")
                .bind(0, stationId).bind(1, epoch)
                .map((row, c) -> new Held(row.getLong(1), row.getString(2), row.getLong(3))).findOne();
    }

    @Override
    public Optional<Held> find(String stationId, String epoch, long seq) {
        flush();
        return handle.createQuery("SELECT station_seq, hash, received_ms FROM record WHERE station_id = ? AND epoch = ? AND station_seq = ?")
                .bind(0, stationId).bind(1, epoch).bind(2, seq)
                .map((row, c) -> new Held(row.getLong(1), row.getString(2), row.getLong(3))).findOne();
    }

    @Override
    public boolean hasId(UUID recordId) {
        return handle.createQuery("SELECT count(*) FROM record_key WHERE record_id = ?").bind(0, recordId.toString())
                .mapTo(Integer.class).one() > 0;
    }

    @Override
    public Set<UUID> heldIds(List<UUID> ids) {
        return BulkRows.among(handle, "SELECT record_id FROM record_key WHERE record_id IN", ids.stream().map(UUID::toString).toList(),
                row -> row.getString(1)).stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    /** Waits for the others of its push: {@link #flush} writes them in one go. */
    @Override
    public void add(SealedRecord r, long nowMillis) {
        waiting.add(new Object[] {r.recordId().toString(), r.stationId(), r.epoch(), r.stationSeq(), r.caseId().map(UUID::toString).orElse(null),
            r.caseSeq(), r.type(), r.schemaVersion(), r.time().toEpochMilli(), r.clockOffset(), r.clockTrusted(),
            r.isEnvelope() ? new byte[0] : r.payload(), r.prevHash(), r.hash(), nowMillis});
    }

    /** Before anything is read of the rows of this push, and at its end. */
    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        BulkRows.insert(handle, """
                INSERT INTO record (record_id, station_id, epoch, station_seq, case_id, case_seq, type, schema_version, time_ms,
                  clock_offset, clock_trusted, payload, prev_hash, hash, received_ms)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", waiting);
        waiting.clear();
    }

    @Override
    public void fill(SealedRecord r) {
        handle.createUpdate("UPDATE record SET payload = ? WHERE station_id = ? AND epoch = ? AND station_seq = ?")
                .bind(0, r.payload()).bind(1, r.stationId()).bind(2, r.epoch()).bind(3, r.stationSeq()).execute();
        handle.createUpdate("DELETE FROM trouble WHERE record_id = ?").bind(0, r.recordId().toString()).execute();
    }

    @Override
    public void addTrouble(SealedRecord r, String code) {
        handle.createUpdate("INSERT INTO trouble (record_id, station_id, epoch, station_seq, case_id, code) VALUES (?, ?, ?, ?, ?, ?)")
                .bind(0, r.recordId().toString()).bind(1, r.stationId()).bind(2, r.epoch()).bind(3, r.stationSeq())
                .bind(4, r.caseId().map(UUID::toString).orElse(null)).bind(5, code).execute();
    }

    @Override
    public List<TroubleRow> troubles(String stationId, String epoch, long fromSeq, long toSeq) {
        return handle.createQuery("""
                SELECT station_seq, case_id, code FROM trouble
                WHERE station_id = ? AND epoch = ? AND station_seq BETWEEN ? AND ? ORDER BY station_seq""")
                .bind(0, stationId).bind(1, epoch).bind(2, fromSeq).bind(3, toSeq)
                .map((row, c) -> new TroubleRow(row.getLong(1), row.getString(2), row.getString(3))).list();
    }
}
