package yiwang.clerk.conflict;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.protocol.wire.ConflictChoice;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.Station;
import yiwang.ui.run.Background;

/** A case that this station and the centre both changed: what is there to choose from, and the clerk's choice. */
public final class ConflictViewModel {

    private final UUID caseId;
    private final Station station;
    private final String officer;
    private final Background background;
    private final Consumer<Throwable> surprise;
    private final Runnable decided;
    private final ReadOnlyObjectWrapper<ConflictState> state = new ReadOnlyObjectWrapper<>(ConflictState.NONE);

    /** @param decided told when a choice has become a version of the case */
    public ConflictViewModel(UUID caseId, Station station, String officer, Background background, Consumer<Throwable> surprise, Runnable decided) {
        this.caseId = caseId;
        this.station = station;
        this.officer = officer;
        this.background = background;
        this.surprise = surprise;
        this.decided = decided;
    }

    public ReadOnlyObjectProperty<ConflictState> state() {
        return state.getReadOnlyProperty();
    }

    public void load() {
        background.run(() -> station.conflict(caseId)).then(found -> state.set(new ConflictState(found, found.flatMap(one -> state.get().refused()))))
                .orElse(surprise);
    }

    public void choose(ConflictChoice choice) {
        background.run(() -> station.resolve(caseId, choice, officer, "")).then(this::ended).orElse(surprise);
    }

    private void ended(DecideOutcome outcome) {
        switch (outcome) {
            case DecideOutcome.Decided done -> {
                state.set(ConflictState.NONE);
                decided.run();
            }
            case DecideOutcome.Refused(var problems) -> refused(problems.getFirst());
            case DecideOutcome.NotSaved(var problem) -> refused(problem);
        }
    }

    private void refused(Problem problem) {
        state.set(new ConflictState(state.get().conflict(), Optional.of(problem)));
    }
}
