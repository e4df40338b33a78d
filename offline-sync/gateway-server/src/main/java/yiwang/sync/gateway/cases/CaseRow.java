package yiwang.sync.gateway.cases;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of {@code case_file}. @param advanced true once the centre changed the state itself; @param receivedMillis when it first came; @param cursor its place in the order of first arrival; @param advances how often the centre moved it itself */
public record CaseRow(String caseId, String stationId, String receiptNo, String centreNo, int version, String state,
                      String body, boolean advanced,
                      long receivedMillis, CaseCursor cursor, int advances) {

    static final String COLUMNS = "ordinal, case_id, station_id, receipt_no, centre_no, version, state, body, advanced_ms IS NOT NULL, received_ms, added_tx, advances";

    static CaseRow of(ResultSet row) throws SQLException {
        return new CaseRow(row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getInt(6),
                row.getString(7), row.getString(8), row.getBoolean(9), row.getLong(10),
                new CaseCursor(row.getLong(11), row.getLong(1)), row.getInt(12));
    }

    /** Never the person's data. */
    @Override
    public String toString() {
        return "CaseRow[" + caseId + ", " + state + "]";
    }
}
