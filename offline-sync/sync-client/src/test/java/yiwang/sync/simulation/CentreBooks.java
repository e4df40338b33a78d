package yiwang.sync.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.records.HeldRecords;

/** What the centre has committed. Backed up and put back as a whole. */
final class CentreBooks implements HeldRecords {

    /** @param received when it was taken, Unix milliseconds */
    record Row(SealedRecord record, long received) { }

    record CentreCase(String stationId, int version, String text, String centreNo, String state) { }

    record Change(long id, String stationId, UUID caseId, String state, String centreNo) { }

    record Part(String owner, String sha256, int length, byte[] stored, boolean complete) { }

    final Map<String, TreeMap<Long, Row>> chains = new LinkedHashMap<>();
    final List<Row> rows = new ArrayList<>();
    final Set<UUID> ids = new HashSet<>();
    final Map<UUID, CentreCase> cases = new LinkedHashMap<>();
    final List<Change> changes = new ArrayList<>();
    final Map<String, byte[]> contents = new LinkedHashMap<>();
    final Map<String, Part> uploads = new LinkedHashMap<>();
    long serial;

    CentreBooks copy() {
        CentreBooks copy = new CentreBooks();
        chains.forEach((key, chain) -> copy.chains.put(key, new TreeMap<>(chain)));
        copy.rows.addAll(rows);
        copy.ids.addAll(ids);
        copy.cases.putAll(cases);
        copy.changes.addAll(changes);
        copy.contents.putAll(contents);
        copy.uploads.putAll(uploads);
        copy.serial = serial;
        return copy;
    }

    private TreeMap<Long, Row> chain(String stationId, String epoch) {
        return chains.computeIfAbsent(stationId + "/" + epoch, key -> new TreeMap<>());
    }

    private static Held held(Row row) {
        return new Held(row.record().stationSeq(), row.record().hash(), row.received());
    }

    @Override
    public Optional<Held> head(String stationId, String epoch) {
        return Optional.ofNullable(chain(stationId, epoch).lastEntry()).map(Map.Entry::getValue).map(CentreBooks::held);
    }

    @Override
    public Optional<Held> find(String stationId, String epoch, long seq) {
        return Optional.ofNullable(chain(stationId, epoch).get(seq)).map(CentreBooks::held);
    }

    @Override
    public boolean hasId(UUID recordId) {
        return ids.contains(recordId);
    }

    @Override
    public void add(SealedRecord record, long nowMillis) {
        Row row = new Row(record, nowMillis);
        chain(record.stationId(), record.epoch()).put(record.stationSeq(), row);
        rows.add(row);
        ids.add(record.recordId());
    }

    @Override
    public void fill(SealedRecord record) {
        throw new IllegalStateException("no record of a run came as an envelope");
    }

    @Override
    public void addTrouble(SealedRecord record, String code) {
        throw new IllegalStateException("no record of a run is a trouble: " + code);
    }

    @Override
    public List<TroubleRow> troubles(String stationId, String epoch, long fromSeq, long toSeq) {
        return List.of();
    }
}
