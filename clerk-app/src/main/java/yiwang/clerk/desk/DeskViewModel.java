package yiwang.clerk.desk;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.port.StationStore.Draft;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.Station;
import yiwang.ui.run.Background;
import yiwang.ui.run.BackgroundTask;

/** What somebody must act on and what came in last, with what must be done today. Reads anew whenever it is told that something changed. */
public final class DeskViewModel {

    /** A day's work of one window, and more than a person reads. */
    private static final int NEWEST = 150;
    private static final int MOST_TO_ACT_ON = 200;
    /** Where the next step may be the clerk's. */
    private static final Set<CaseState> TO_ACT_ON = EnumSet.of(CaseState.PRE_SUBMITTED, CaseState.PRE_PASSED, CaseState.PRE_RETURNED, CaseState.RECEIVED,
            CaseState.CORRECTION, CaseState.ISSUED);
    /** Asked for apart: there may be so many that they would hide the others. */
    private static final Set<CaseState> TO_FOLLOW = EnumSet.of(CaseState.TOLERANCE);

    private final Station station;
    private final Background background;
    private final DeskList list;
    private final Function<Draft, Optional<DraftLine>> drafts;
    private final Consumer<Throwable> surprise;
    private final ReadOnlyObjectWrapper<DeskState> state = new ReadOnlyObjectWrapper<>(DeskState.EMPTY);
    private BackgroundTask<Answer> loading;

    /** @param drafts reads what the list needs of a draft; empty for one that cannot be read */
    public DeskViewModel(Station station, Background background, DeskList list, Function<Draft, Optional<DraftLine>> drafts,
                         Consumer<Throwable> surprise) {
        this.station = station;
        this.background = background;
        this.list = list;
        this.drafts = drafts;
        this.surprise = surprise;
    }

    public ReadOnlyObjectProperty<DeskState> state() {
        return state.getReadOnlyProperty();
    }

    public void filter(DeskFilter filter) {
        state.set(state.get().with(filter));
    }

    public void reload() {
        if (loading != null) {
            loading.cancel();
        }
        loading = background.run(this::ask).then(this::show);
        loading.orElse(surprise);
    }

    /** @param cases in all; @param notAtCentre of all of them */
    private record Answer(List<DeskRow> rows, int cases, int shown, int notAtCentre) { }

    private Answer ask() {
        Map<UUID, CaseView> views = new LinkedHashMap<>();
        List.of(station.syncDesk().views(Standing.NEEDS_PERSON, MOST_TO_ACT_ON, 0), station.cases(TO_ACT_ON, MOST_TO_ACT_ON, 0), station.cases(TO_FOLLOW, NEWEST, 0),
                        station.cases("", NEWEST, 0))
                .forEach(some -> some.forEach(view -> views.putIfAbsent(view.file().caseId(), view)));
        List<DraftLine> lines = station.drafts().stream().map(drafts).flatMap(Optional::stream).toList();
        return new Answer(list.rows(List.copyOf(views.values()), lines, station.syncStatus().line()), station.syncDesk().count(Standing.ALL), views.size(),
                station.syncDesk().count(Standing.NOT_AT_CENTRE));
    }

    private void show(Answer answer) {
        state.set(new DeskState(true, answer.rows(), answer.cases(), answer.shown() >= answer.cases(), state.get().filter(), Todo.of(answer.rows()),
                DeskDay.of(answer.rows(), answer.notAtCentre())));
    }
}
