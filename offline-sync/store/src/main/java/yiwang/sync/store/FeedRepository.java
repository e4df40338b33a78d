package yiwang.sync.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import yiwang.sync.domain.port.StationStore.CaseChange;

/** What came down from the centre. */
final class FeedRepository {

    private final Vault vault;
    private final StateIndex states;

    FeedRepository(Vault vault, StateIndex states) {
        this.vault = vault;
        this.states = states;
    }

    String cursor(Sql sql) throws SQLException {
        return sql.first("SELECT value FROM meta WHERE name = 'feed_cursor'", row -> new String(row.getBytes(1), StandardCharsets.UTF_8)).orElse("");
    }

    void apply(Turn turn, String cursor, List<CaseChange> changes) throws SQLException {
        for (CaseChange change : changes) {
            OptionalLong caseNo = turn.sql().number("SELECT case_no FROM case_key WHERE case_id = ?", change.caseId());
            if (caseNo.isPresent()) {
                apply(turn.sql(), caseNo.getAsLong(), change);
                turn.afterCommit(() -> states.centre(caseNo.getAsLong(), change.state()));
            }
        }
        turn.sql().run("INSERT INTO meta (name, value) VALUES ('feed_cursor', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                cursor.getBytes(StandardCharsets.UTF_8));
    }

    private void apply(Sql sql, long caseNo, CaseChange change) throws SQLException {
        CentreWord word = new CentreWord(change.state(), change.centreNo().isEmpty() ? knownNo(sql, caseNo, change.caseId()) : change.centreNo());
        sql.run("UPDATE cases SET centre = ? WHERE no = ?", word.seal(vault, change.caseId()), caseNo);
        byte[] sealed = vault.seal(Fields.write(out -> {
            out.text(change.state());
            out.text(change.centreNo());
            out.text(change.note());
            out.writeLong(change.at().toEpochMilli());
            out.text(change.more());
        }), place(change.caseId()));
        sql.run("INSERT INTO change (case_no, sealed) VALUES (?, ?)", caseNo, sealed);
    }

    private String knownNo(Sql sql, long caseNo, UUID caseId) throws SQLException {
        return sql.first("SELECT centre FROM cases WHERE no = ?", row -> Optional.ofNullable(row.getBytes(1)), caseNo)
                .flatMap(sealed -> sealed).map(sealed -> CentreWord.open(vault, caseId, sealed).caseNo()).orElse("");
    }

    List<CaseChange> of(Sql sql, UUID caseId) throws SQLException {
        return sql.list("SELECT ch.sealed FROM case_key k JOIN change ch ON ch.case_no = k.case_no WHERE k.case_id = ? ORDER BY ch.no",
                row -> Fields.read(vault.open(row.getBytes(1), place(caseId)), in ->
                        new CaseChange(caseId, in.text(), in.text(), in.text(), Instant.ofEpochMilli(in.readLong()), more(in))), caseId);
    }

    /** Changes heard by earlier programs end before it. */
    private static String more(Fields.In in) throws IOException {
        return in.available() > 0 ? in.text() : "";
    }

    private static Place place(UUID caseId) {
        return new Place("change", caseId.toString(), 1);
    }
}
