package yiwang.sync.gateway.cases;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yiwang.sync.domain.casework.CaseEvent;
import yiwang.sync.domain.casework.CaseLifecycle;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.Transition;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.protocol.wire.ChangeWord;

/** What departments do at the centre: the state moves by the life cycle, and the station is told. */
public final class CaseDesk {

    private final GatewayDatabase database;
    private final Clock clock;

    public CaseDesk(GatewayDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public static List<OpenConflict> conflicts(Handle handle) {
        return ConflictDesk.open(handle, Optional.empty());
    }

    /** @param note for people, may be empty */
    public AdvanceOutcome advance(String caseId, String eventName, String note) {
        return switch (CaseEvent.ofWireName(eventName, note)) {
            case Checked.Unsound<CaseEvent> unsound -> new AdvanceOutcome.NotAllowed(unsound.problems().getFirst());
            case Checked.Sound<CaseEvent> sound -> database.write(handle -> advance(handle, caseId, sound.value(), note));
        };
    }

    private AdvanceOutcome advance(Handle handle, String caseId, CaseEvent event, String note) {
        CaseRepository cases = new CaseRepository(handle);
        cases.find(caseId).ifPresent(found -> database.lockStation(handle, found.stationId()));
        Optional<CaseRow> row = cases.find(caseId);
        if (row.isEmpty()) {
            return new AdvanceOutcome.Unknown(caseId);
        }
        Optional<CaseState> state = Arrays.stream(CaseState.values()).filter(s -> s.name().equals(row.get().state())).findFirst();
        if (state.isEmpty()) {
            return new AdvanceOutcome.NotAllowed(Problem.of("state_unknown", "中心程序不认识此办件的状态，请升级中心程序。"));
        }
        return switch (CaseLifecycle.apply(state.get(), event)) {
            case Transition.NotAllowed no -> new AdvanceOutcome.NotAllowed(no.problem());
            case Transition.Moved moved -> {
                cases.advance(caseId, moved.state().name(), clock.millis());
                cases.tell(row.get().stationId(), caseId, moved.state().name(), row.get().centreNo(),
                        note == null || note.isBlank() ? null : note.strip(), clock.millis(),
                        ChangeWord.of(ChangeWord.ADVANCES, row.get().advances() + 1));
                yield new AdvanceOutcome.Advanced(caseId, moved.state());
            }
        };
    }
}
