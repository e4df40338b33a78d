package yiwang.sync.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.records.HeldRecords;
import yiwang.sync.protocol.wire.Receipt;

/** A station's chain as its hub knows it: from the centre's newest receipt on, of each record its place and hash. */
final class HubChain implements HeldRecords {

    private final TreeMap<Long, HubBooks.HeldRow> rows;
    private final Receipt base;
    private boolean changed;

    HubChain(TreeMap<Long, HubBooks.HeldRow> rows, Receipt base) {
        this.rows = rows;
        this.base = base;
    }

    @Override
    public Optional<Held> head(String stationId, String epoch) {
        return Optional.of(head());
    }

    Held head() {
        Map.Entry<Long, HubBooks.HeldRow> last = rows.lastEntry();
        return last == null || last.getKey() <= base.upToSeq() ? new Held(base.upToSeq(), base.hash(), 0)
                : new Held(last.getKey(), last.getValue().hash(), last.getValue().received());
    }

    @Override
    public Optional<Held> find(String stationId, String epoch, long seq) {
        return seq == base.upToSeq() ? Optional.of(new Held(seq, base.hash(), 0))
                : Optional.ofNullable(rows.get(seq)).map(row -> new Held(seq, row.hash(), row.received()));
    }

    @Override
    public boolean hasId(UUID recordId) {
        return rows.values().stream().anyMatch(row -> row.recordId().equals(recordId));
    }

    @Override
    public void add(SealedRecord record, long nowMillis) {
        changed = true;
        rows.put(record.stationSeq(), new HubBooks.HeldRow(record.recordId(), record.hash(), nowMillis));
    }

    boolean isChanged() {
        return changed;
    }

    @Override
    public void fill(SealedRecord record) {
        throw new IllegalStateException("no record of a run came as an envelope");
    }

    /** What a record means is the centre's to say. */
    @Override
    public void addTrouble(SealedRecord record, String code) { }

    @Override
    public List<TroubleRow> troubles(String stationId, String epoch, long fromSeq, long toSeq) {
        return List.of();
    }
}
