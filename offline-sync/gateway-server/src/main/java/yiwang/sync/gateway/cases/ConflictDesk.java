package yiwang.sync.gateway.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import yiwang.sync.protocol.cases.CaseMarks;
import yiwang.sync.protocol.wire.ChangeWord;
import yiwang.sync.protocol.wire.ConflictChoice;
import yiwang.sync.protocol.wire.ConflictWord;

/**
 * Both sides changed the same case: the centre moved it, and the station made a version without having heard of that. Neither is
 * overwritten. The station's stands aside, whole, until a version of the station comes that ends the conflict.
 */
final class ConflictDesk {

    /** What the centre has ended a counter cannot take back. */
    private static final Set<String> ENDED = Set.of("REFUSED", "DECIDED", "ISSUED", "DELIVERED", "WITHDRAWN", "TERMINATED", "TRANSFERRED", "ARCHIVED");

    private final Handle handle;
    private final Clock clock;

    ConflictDesk(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    /** How a later version meets what is held. */
    enum Meeting { NONE, OPEN, DECIDED }

    /**
     * A version that does not say what its maker had heard is an older program's: it is taken as ever. When both have come to the same
     * state by themselves, nothing is in dispute.
     */
    Meeting look(CaseRow held, ArrivedCase file) {
        CaseMarks marks = file.marks();
        if (marks.centreHeard() == null) {
            return Meeting.NONE;
        }
        Optional<String> open = open(held.caseId());
        if (marks.centreHeard() < held.advances() && !file.state().equals(held.state())) {
            return Meeting.OPEN;
        }
        if (open.isEmpty()) {
            return Meeting.NONE;
        }
        return marks.conflict() != null && open.get().equals(marks.conflict().id()) && lawful(marks.conflict(), held) ? Meeting.DECIDED : Meeting.OPEN;
    }

    private static boolean lawful(CaseMarks.Decided decided, CaseRow held) {
        return decided.choice().isPresent() && (decided.choice().get() != ConflictChoice.MINE || !ENDED.contains(held.state()));
    }

    private Optional<String> open(String caseId) {
        return handle.createQuery("SELECT conflict_id FROM conflict WHERE case_id = ? AND decided_ms IS NULL").bind(0, caseId).mapTo(String.class).findOne();
    }

    /** Sets the station's version aside and tells the station; one whose content came late does not take a newer one's place. */
    void put(CaseRepository cases, CaseRow held, ArrivedCase file, String recordId) {
        Optional<String> open = open(held.caseId());
        if (open.isPresent()) {
            int newer = handle.createUpdate("UPDATE conflict SET station_version = :version, station_state = :state, station_body = :body, centre_state = :centre"
                            + " WHERE conflict_id = :id AND station_version < :version")
                    .bind("version", file.version()).bind("state", file.state()).bind("body", file.body()).bind("centre", held.state()).bind("id", open.get()).execute();
            if (newer == 0) {
                return;
            }
        } else {
            handle.createUpdate("""
                    INSERT INTO conflict (conflict_id, case_id, station_id, station_version, station_state, station_body, centre_version, centre_state, opened_ms)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .bind(0, recordId).bind(1, held.caseId()).bind(2, held.stationId()).bind(3, file.version()).bind(4, file.state())
                    .bind(5, file.body()).bind(6, held.version()).bind(7, held.state()).bind(8, clock.millis()).execute();
        }
        cases.tell(held.stationId(), held.caseId(), held.state(), held.centreNo(), null, clock.millis(),
                Map.of(ChangeWord.CONFLICT, ChangeWord.of(ChangeWord.CONFLICT, new ConflictWord(open.orElse(recordId), file.version(), held.version(), held.advances()))
                        .get(ChangeWord.CONFLICT), ChangeWord.ADVANCES, ChangeWord.of(ChangeWord.ADVANCES, held.advances()).get(ChangeWord.ADVANCES)));
    }

    /** The station's version ends it: what it says is the case from now on, the state too. What stood aside and what was told stay on record. */
    void decide(CaseRepository cases, CaseRow held, ArrivedCase file) {
        CaseMarks.Decided decided = file.marks().conflict();
        ConflictChoice choice = decided.choice().orElseThrow();
        String state = choice == ConflictChoice.MINE ? file.state() : held.state();
        cases.replace(file, state);
        if (choice == ConflictChoice.MINE) {
            cases.giveBack(held.caseId());
        }
        handle.createUpdate("UPDATE conflict SET decision = ?, decided_by = ?, decided_ms = ? WHERE conflict_id = ?")
                .bind(0, choice.word()).bind(1, decided.officer()).bind(2, clock.millis()).bind(3, decided.id()).execute();
        handle.createUpdate("DELETE FROM trouble WHERE case_id = ? AND code = ?").bind(0, held.caseId()).bind(1, CaseTrouble.CONFLICT.code()).execute();
        cases.tell(held.stationId(), held.caseId(), state, held.centreNo(), null, clock.millis());
    }

    /** Newest first. @param caseId of this case only; empty = all */
    static List<OpenConflict> open(Handle handle, Optional<String> caseId) {
        return handle.createQuery("SELECT conflict_id, case_id, station_id, station_version, station_state, centre_version, centre_state, opened_ms"
                        + " FROM conflict WHERE decided_ms IS NULL AND (:id = '' OR case_id = :id) ORDER BY opened_ms DESC, conflict_id")
                .bind("id", caseId.orElse(""))
                .map((row, c) -> new OpenConflict(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5),
                        row.getInt(6), row.getString(7), Instant.ofEpochMilli(row.getLong(8)).toString())).list();
    }
}
