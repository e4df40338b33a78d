package yiwang.sync.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.records.HeldRecords;

/** What the centre has committed. Backed up and put back as a whole. */
final class CentreBooks implements HeldRecords, ContentBooks {

    /** @param received when it was taken, Unix milliseconds */
    record Row(SealedRecord record, long received) { }

    /** @param advances how often the centre itself has moved it */
    record CentreCase(String stationId, int version, String text, String centreNo, String state, int advances) { }

    /** @param version of the station's newest that stands aside */
    record Conflict(String id, int version) { }

    /** @param at Unix milliseconds; @param words besides the state */
    record Change(long id, String stationId, UUID caseId, String state, String centreNo, long at, Map<String, JsonNode> words) { }

    final Map<String, TreeMap<Long, Row>> chains = new LinkedHashMap<>();
    final List<Row> rows = new ArrayList<>();
    final Set<UUID> ids = new HashSet<>();
    final Map<UUID, CentreCase> cases = new LinkedHashMap<>();
    final List<Change> changes = new ArrayList<>();
    final Map<String, byte[]> contents = new LinkedHashMap<>();
    final Map<String, Part> uploads = new LinkedHashMap<>();
    /** Rows of a chain that were lost here after their receipt, by chain and sequence, and cases that went with them. */
    final Map<String, Set<Long>> holes = new LinkedHashMap<>();
    final Set<UUID> lostCases = new LinkedHashSet<>();
    final Map<UUID, Conflict> conflicts = new LinkedHashMap<>();
    /** The newest version of a case that was made without having heard what the centre had done to it. */
    final Map<UUID, Integer> unheard = new LinkedHashMap<>();
    final List<TroubleRow> troubles = new ArrayList<>();
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
        holes.forEach((key, seqs) -> copy.holes.put(key, new HashSet<>(seqs)));
        copy.lostCases.addAll(lostCases);
        copy.conflicts.putAll(conflicts);
        copy.unheard.putAll(unheard);
        copy.troubles.addAll(troubles);
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
        holes.computeIfPresent(key(record), (key, seqs) -> {
            seqs.remove(record.stationSeq());
            return seqs;
        });
    }

    @Override
    public Map<String, Part> uploads() {
        return uploads;
    }

    @Override
    public Map<String, byte[]> contents() {
        return contents;
    }

    /** A row from the middle of a chain is gone, and its case with it when nothing else brought it: a disk, or somebody at the database. */
    void lose(SealedRecord record) {
        chain(record.stationId(), record.epoch()).remove(record.stationSeq());
        rows.removeIf(row -> row.record().recordId().equals(record.recordId()));
        ids.remove(record.recordId());
        holes.computeIfAbsent(key(record), key -> new HashSet<>()).add(record.stationSeq());
        record.caseId().filter(id -> cases.containsKey(id) && rows.stream().noneMatch(row -> isOf(row, id))).ifPresent(id -> {
            cases.remove(id);
            conflicts.remove(id);
            unheard.remove(id);
            lostCases.add(id);
        });
    }

    /** A row lost, and not offered again yet. */
    boolean misses(SealedRecord record) {
        return holes.getOrDefault(key(record), Set.of()).contains(record.stationSeq());
    }

    private static boolean isOf(Row row, UUID caseId) {
        return row.record().caseId().filter(caseId::equals).isPresent() && row.record().type().startsWith("case.");
    }

    private static String key(SealedRecord record) {
        return record.stationId() + "/" + record.epoch();
    }

    @Override
    public void fill(SealedRecord record) {
        throw new IllegalStateException("no record of a run came as an envelope");
    }

    @Override
    public void addTrouble(SealedRecord record, String code) {
        troubles.add(new TroubleRow(record.stationSeq(), record.caseId().orElseThrow().toString(), code));
    }

    @Override
    public List<TroubleRow> troubles(String stationId, String epoch, long fromSeq, long toSeq) {
        return troubles.stream().filter(row -> row.stationSeq() >= fromSeq && row.stationSeq() <= toSeq
                && cases.containsKey(UUID.fromString(row.caseId())) && cases.get(UUID.fromString(row.caseId())).stationId().equals(stationId)).toList();
    }
}
