package yiwang.sync.gateway.hub;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.cases.CaseTrouble;
import yiwang.sync.gateway.records.HeldRecords;
import yiwang.sync.protocol.wire.Receipt;

/**
 * The chain of a station as its hub knows it: from the centre's newest receipt on. Of each record its place and hash only; what it
 * says lies in the push that brought it.
 */
final class HeldRows implements HeldRecords {

    private final Handle handle;
    private final Receipt base;
    private boolean changed;

    /** @param base the centre's newest receipt for the station */
    HeldRows(Handle handle, Receipt base) {
        this.handle = handle;
        this.base = base;
    }

    @Override
    public Optional<Held> head(String stationId, String epoch) {
        Held known = new Held(base.upToSeq(), base.hash(), 0);
        return Optional.of(handle.createQuery("SELECT station_seq, hash, received_ms FROM held_record WHERE station_id = ? AND epoch = ? AND station_seq > ? ORDER BY station_seq DESC LIMIT 1")
                .bind(0, stationId).bind(1, epoch).bind(2, base.upToSeq())
                .map((row, c) -> new Held(row.getLong(1), row.getString(2), row.getLong(3))).findOne().orElse(known));
    }

    @Override
    public Optional<Held> find(String stationId, String epoch, long seq) {
        return seq == base.upToSeq() ? Optional.of(new Held(seq, base.hash(), 0))
                : handle.createQuery("SELECT station_seq, hash, received_ms FROM held_record WHERE station_id = ? AND epoch = ? AND station_seq = ?")
                .bind(0, stationId).bind(1, epoch).bind(2, seq)
                .map((row, c) -> new Held(row.getLong(1), row.getString(2), row.getLong(3))).findOne();
    }

    @Override
    public boolean hasId(UUID recordId) {
        return handle.createQuery("SELECT count(*) FROM held_record WHERE record_id = ?").bind(0, recordId.toString()).mapTo(Integer.class).one() > 0;
    }

    @Override
    public void add(SealedRecord record, long nowMillis) {
        changed = true;
        handle.createUpdate("INSERT INTO held_record (station_id, epoch, station_seq, record_id, hash, envelope, received_ms, case_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, record.stationId()).bind(1, record.epoch()).bind(2, record.stationSeq()).bind(3, record.recordId().toString())
                .bind(4, record.hash()).bind(5, record.isEnvelope()).bind(6, nowMillis).bind(7, record.caseId().map(UUID::toString).orElse(null)).execute();
    }

    @Override
    public void fill(SealedRecord record) {
        changed = true;
        handle.createUpdate("UPDATE held_record SET envelope = ? WHERE station_id = ? AND epoch = ? AND station_seq = ?")
                .bind(0, false).bind(1, record.stationId()).bind(2, record.epoch()).bind(3, record.stationSeq()).execute();
    }

    /** What a record means is the centre's to say; that it is an envelope stands in its row. */
    @Override
    public void addTrouble(SealedRecord record, String code) { }

    @Override
    public List<TroubleRow> troubles(String stationId, String epoch, long fromSeq, long toSeq) {
        return handle.createQuery("SELECT station_seq FROM held_record WHERE station_id = ? AND epoch = ? AND station_seq BETWEEN ? AND ? AND envelope = ? ORDER BY station_seq")
                .bind(0, stationId).bind(1, epoch).bind(2, fromSeq).bind(3, toSeq).bind(4, true)
                .map((row, c) -> new TroubleRow(row.getLong(1), null, CaseTrouble.WITHHELD.code())).list();
    }

    /** Whether a push brought anything that was not held before. */
    boolean isChanged() {
        return changed;
    }
}
