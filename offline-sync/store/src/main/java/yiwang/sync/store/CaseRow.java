package yiwang.sync.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A case as it is stored, with what other tables say of its way.
 *
 * @param body      sealed; null when the record at {@code bodyRecord} holds the same bytes
 * @param withheld  the content of one of its records is, and no later version stands for it
 */
record CaseRow(long no, UUID caseId, int version, String handleCode, String state, Instant savedAt, String problem, byte[] head,
               Optional<byte[]> centre, byte[] body, long bodyRecord, byte[] wrapped, Optional<Instant> sentAt,
               Optional<Instant> receivedAt, Optional<Instant> completedAt, boolean attachmentWaits, boolean withheld) {

    /** To be followed by a condition on {@code c} (cases) or {@code k} (case_key). */
    static final String SELECT = """
            SELECT c.no, c.case_id, c.version, c.handle_code, c.state, c.saved_at, c.problem, c.head, c.centre, c.body, c.body_record,
              k.wrapped,
              (SELECT s.at FROM sent s WHERE s.position >= c.last_record ORDER BY s.position LIMIT 1),
              (SELECT r.at FROM receipt r WHERE r.void = 0 AND r.position >= c.last_record ORDER BY r.position, r.no LIMIT 1),
              (SELECT max(a.completed_at) FROM attachment a WHERE a.case_id = c.case_id AND a.bound = 1),
              EXISTS (SELECT 1 FROM attachment a WHERE a.case_id = c.case_id AND a.bound = 1 AND a.completed_at IS NULL),
              EXISTS (SELECT 1 FROM withheld w WHERE w.case_id = c.case_id AND w.superseded = 0)
            FROM cases c JOIN case_key k ON k.case_id = c.case_id
            """;

    static CaseRow read(ResultSet row) throws SQLException {
        return new CaseRow(row.getLong(1), Ids.id(row.getBytes(2)), row.getInt(3), row.getString(4), row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)), row.getString(7), row.getBytes(8), Optional.ofNullable(row.getBytes(9)),
                row.getBytes(10), row.getLong(11), row.getBytes(12), instant(row, 13), instant(row, 14), instant(row, 15), row.getInt(16) == 1,
                row.getInt(17) == 1);
    }

    Place headPlace() {
        return CaseHead.place(caseId, version, handleCode, state);
    }

    /** When all of it had left. */
    Optional<Instant> leftAt() {
        return withheld ? Optional.empty() : sentAt;
    }

    /** When the centre had all of it: the later of receipt and last attachment. */
    Optional<Instant> centreAt() {
        return attachmentWaits || withheld ? Optional.empty()
                : receivedAt.map(at -> completedAt.filter(c -> c.isAfter(at)).orElse(at));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
