package yiwang.sync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.domain.port.Quarantine;
import yiwang.sync.domain.port.Quarantine.WithheldRecord;

/** Records whose content stays here while their envelopes go up. Codes are no personal data and stay open. */
final class QuarantineRepository {

    private static final String MARK_CASE = "UPDATE cases SET problem = ? WHERE no = (SELECT case_no FROM case_key WHERE case_id = ?)";

    void withhold(Turn turn, long seq, String code, Instant at) throws SQLException {
        long position = turn.tail().position(seq);
        Optional<UUID> caseId = caseOf(turn.sql(), position);
        turn.sql().run("INSERT INTO withheld (position, case_id, code, at) VALUES (?, ?, ?, ?) ON CONFLICT (position) DO UPDATE SET code = excluded.code",
                position, caseId.orElse(null), code, at.toEpochMilli());
        if (caseId.isPresent()) {
            turn.sql().run(MARK_CASE, Quarantine.CASE_PROBLEM, caseId.get());
        }
    }

    void unveiled(Turn turn, long seq) throws SQLException {
        long position = turn.tail().position(seq);
        Optional<UUID> caseId = caseOf(turn.sql(), position);
        int rows = turn.sql().run("DELETE FROM withheld WHERE position = ?", position);
        if (caseId.isPresent() && rows > 0
                && turn.sql().number("SELECT 1 FROM withheld WHERE case_id = ? AND superseded = 0", caseId.get()).isEmpty()) {
            clear(turn.sql(), caseId.get());
        }
    }

    /** A later version of the case says all that those before it said. */
    void superseded(Sql sql, UUID caseId) throws SQLException {
        if (sql.run("UPDATE withheld SET superseded = 1 WHERE case_id = ? AND superseded = 0", caseId) > 0) {
            clear(sql, caseId);
        }
    }

    /** Another trouble of the case stays. */
    private static void clear(Sql sql, UUID caseId) throws SQLException {
        sql.run(MARK_CASE + " AND problem = ?", "", caseId, Quarantine.CASE_PROBLEM);
    }

    List<WithheldRecord> all(Sql sql, Tail tail) throws SQLException {
        return sql.list("SELECT position, case_id, code, at, superseded FROM withheld WHERE position BETWEEN ? AND ? ORDER BY position",
                row -> new WithheldRecord(Tail.seq(row.getLong(1)), Optional.ofNullable(row.getBytes(2)).map(Ids::id), row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4)), row.getInt(5) == 1), tail.position(0), tail.position(tail.lastSeq()));
    }

    private static Optional<UUID> caseOf(Sql sql, long position) throws SQLException {
        return sql.first("SELECT case_id FROM record WHERE position = ?", row -> Optional.ofNullable(row.getBytes(1)).map(Ids::id), position)
                .orElseThrow(JournalRepository::unknown);
    }
}
