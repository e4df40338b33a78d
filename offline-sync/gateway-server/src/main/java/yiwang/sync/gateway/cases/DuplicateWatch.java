package yiwang.sync.gateway.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import yiwang.sync.gateway.database.BulkRows;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.protocol.wire.ChangeWord;
import yiwang.sync.protocol.wire.DuplicateFlag;

/**
 * The same person, the same item, two points, neither case ended: both are kept, linked, and both points are told. A new case is linked
 * to one such case on either side of its station in the order of station ids, so that all of a person's are one web and a crowd of
 * them costs no more than a pair.
 */
final class DuplicateWatch {

    private static final String ENDED = "('REFUSED', 'WITHDRAWN', 'TERMINATED', 'TRANSFERRED', 'DELIVERED', 'ARCHIVED')";

    private static final String OTHER = "(SELECT o.case_id FROM case_file o WHERE o.id_number = m.id_number AND o.handle_code = m.handle_code"
            + " AND o.station_id %s m.station_id AND o.state NOT IN " + ENDED + " LIMIT 1)";

    private static final String PAIRS = "SELECT m.case_id, " + OTHER.formatted("<") + ", " + OTHER.formatted(">")
            + " FROM case_file m WHERE m.id_number != '' AND m.handle_code != '' AND m.state NOT IN " + ENDED + " AND m.case_id IN";

    private final GatewayDatabase database;
    private final Clock clock;

    DuplicateWatch(GatewayDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Within a transaction of {@link GatewayDatabase#writeHolding}. Again for the same cases changes nothing. */
    void look(Handle handle, List<String> caseIds) {
        List<Pair> fresh = BulkRows.among(handle, PAIRS, caseIds, row -> List.of(new Pair(row.getString(1), row.getString(2)),
                new Pair(row.getString(1), row.getString(3)))).stream().flatMap(List::stream)
                .filter(pair -> pair.other() != null && link(handle, pair)).toList();
        if (!fresh.isEmpty()) {
            tell(handle, fresh);
        }
    }

    private boolean link(Handle handle, Pair pair) {
        String insert = "INSERT INTO duplicate (case_id, other_id, noted_ms) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
        int added = handle.createUpdate(insert).bind(0, pair.caseId()).bind(1, pair.other()).bind(2, clock.millis()).execute();
        handle.createUpdate(insert).bind(0, pair.other()).bind(1, pair.caseId()).bind(2, clock.millis()).execute();
        return added == 1;
    }

    private void tell(Handle handle, List<Pair> pairs) {
        CaseRepository cases = new CaseRepository(handle);
        Map<String, CaseRow> rows = cases.find(pairs.stream().flatMap(pair -> List.of(pair.caseId(), pair.other()).stream()).distinct().toList());
        database.holdToo(handle, rows.values().stream().map(CaseRow::stationId).collect(Collectors.toSet()));
        for (Pair pair : pairs) {
            CaseRow one = rows.get(pair.caseId());
            CaseRow other = rows.get(pair.other());
            tell(handle, one, other);
            tell(handle, other, one);
        }
    }

    private void tell(Handle handle, CaseRow told, CaseRow of) {
        new CaseRepository(handle).tell(told.stationId(), told.caseId(), told.state(), told.centreNo(), null, clock.millis(),
                ChangeWord.of(ChangeWord.DUPLICATE, flag(handle, of)));
    }

    /** Those that a case is linked with, as its own point may know of them. */
    static List<DuplicateFlag> of(Handle handle, String caseId) {
        List<String> others = handle.createQuery("SELECT other_id FROM duplicate WHERE case_id = ? ORDER BY noted_ms, other_id").bind(0, caseId)
                .mapTo(String.class).list();
        Map<String, CaseRow> rows = new TreeMap<>(new CaseRepository(handle).find(others));
        return others.stream().map(rows::get).filter(Objects::nonNull).map(row -> flag(handle, row)).toList();
    }

    private static DuplicateFlag flag(Handle handle, CaseRow other) {
        return handle.createQuery("SELECT name, hall FROM station WHERE station_id = ?").bind(0, other.stationId())
                .map((row, c) -> new DuplicateFlag(other.receiptNo(), row.getString(1), row.getString(2),
                        StationCase.ofBody(other.body()).textOrNull("accepted_at"))).one();
    }

    private record Pair(String caseId, String other) { }
}
