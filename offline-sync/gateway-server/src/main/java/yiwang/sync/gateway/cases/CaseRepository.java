package yiwang.sync.gateway.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import yiwang.sync.gateway.database.BulkRows;
import yiwang.sync.protocol.wire.ChangeWord;

/** Cases as the centre holds them, and what it tells their stations. */
public final class CaseRepository {

    private static final String OF_HALL = " AND station_id IN (SELECT station_id FROM station WHERE hall = :hall)";

    private static final String TELL = "INSERT INTO case_change (station_id, case_id, state, centre_no, note, at_ms, more) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final Handle handle;

    public CaseRepository(Handle handle) {
        this.handle = handle;
    }

    public Optional<CaseRow> find(String caseId) {
        return handle.createQuery("SELECT " + CaseRow.COLUMNS + " FROM case_file WHERE case_id = ?").bind(0, caseId)
                .map((row, c) -> CaseRow.of(row)).findOne();
    }

    /** In the order in which they came to light. @param settled condition of the database on rows that nothing can come before any more */
    List<CaseRow> after(CaseCursor cursor, int limit, String settled, Optional<String> hall) {
        return handle.createQuery("SELECT " + CaseRow.COLUMNS + " FROM case_file WHERE (added_tx, ordinal) > (:tx, :ordinal) AND " + settled
                + (hall.isPresent() ? OF_HALL : "") + " ORDER BY added_tx, ordinal LIMIT :limit")
                .bind("tx", cursor.tx()).bind("ordinal", cursor.ordinal()).bind("limit", limit).bindMap(hall.map(name -> java.util.Map.of("hall", name)).orElse(java.util.Map.of())).map((row, c) -> CaseRow.of(row)).list();
    }

    /** Newest first. */
    public List<CaseRow> ofPerson(String idNumber, String hall, int limit) {
        return handle.createQuery("SELECT " + CaseRow.COLUMNS + " FROM case_file WHERE id_number = :id" + OF_HALL + " ORDER BY ordinal DESC LIMIT :limit")
                .bind("id", idNumber).bind("hall", hall).bind("limit", limit).map((row, c) -> CaseRow.of(row)).list();
    }

    Map<String, CaseRow> find(List<String> caseIds) {
        return BulkRows.among(handle, "SELECT " + CaseRow.COLUMNS + " FROM case_file WHERE case_id IN", caseIds, CaseRow::of).stream()
                .collect(Collectors.toMap(CaseRow::caseId, row -> row));
    }

    record NewCase(String stationId, ArrivedCase file) { }

    /** Adds cases and tells their stations. @param centreNos one for each, in order */
    void addAll(List<NewCase> cases, List<String> centreNos, long nowMillis) {
        List<Object[]> files = new ArrayList<>(cases.size());
        List<Object[]> changes = new ArrayList<>(cases.size());
        for (int i = 0; i < cases.size(); i++) {
            ArrivedCase file = cases.get(i).file();
            String stationId = cases.get(i).stationId();
            files.add(new Object[] {file.caseId(), stationId, file.receiptNo(), centreNos.get(i), file.version(), file.state(), file.idNumber(),
                file.body(), nowMillis, file.handleCode()});
            changes.add(new Object[] {stationId, file.caseId(), file.state(), centreNos.get(i), null, nowMillis, null});
        }
        BulkRows.insert(handle, """
                INSERT INTO case_file (case_id, station_id, receipt_no, centre_no, version, state, id_number, body, received_ms, handle_code)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", files);
        BulkRows.insert(handle, TELL, changes);
    }

    void replace(ArrivedCase file, String state) {
        handle.createUpdate("UPDATE case_file SET version = ?, state = ?, id_number = ?, body = ? WHERE case_id = ?")
                .bind(0, file.version()).bind(1, state).bind(2, file.idNumber()).bind(3, file.body())
                .bind(4, file.caseId()).execute();
    }

    void renumber(String caseId, String centreNo) {
        handle.createUpdate("UPDATE case_file SET centre_no = ? WHERE case_id = ?").bind(0, centreNo).bind(1, caseId).execute();
    }

    void advance(String caseId, String state, long nowMillis) {
        handle.createUpdate("UPDATE case_file SET state = ?, advanced_ms = ?, advances = advances + 1 WHERE case_id = ?")
                .bind(0, state).bind(1, nowMillis).bind(2, caseId).execute();
    }

    /** From now on the station's word counts again, as if the centre had said nothing yet. */
    void giveBack(String caseId) {
        handle.createUpdate("UPDATE case_file SET advanced_ms = NULL WHERE case_id = ?").bind(0, caseId).execute();
    }

    /** @param note or null */
    void tell(String stationId, String caseId, String state, String centreNo, String note, long nowMillis) {
        tell(stationId, caseId, state, centreNo, note, nowMillis, Map.of());
    }

    /** @param note or null; @param more {@code ChangeWord}s */
    public void tell(String stationId, String caseId, String state, String centreNo, String note, long nowMillis, Map<String, JsonNode> more) {
        handle.createUpdate(TELL)
                .bind(0, stationId).bind(1, caseId).bind(2, state).bind(3, centreNo).bind(4, note).bind(5, nowMillis)
                .bind(6, more.isEmpty() ? null : ChangeWord.text(more)).execute();
    }

    /** What the centre said last about a case, with the words it gave for it. */
    public Optional<String> lastNote(String caseId, String state) {
        return handle.createQuery("SELECT note FROM case_change WHERE case_id = ? AND state = ? AND note IS NOT NULL ORDER BY change_id DESC LIMIT 1")
                .bind(0, caseId).bind(1, state).mapTo(String.class).findOne();
    }
}
