package yiwang.clerk.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.sync.client.SyncStatus.Line;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.port.StationStore.Draft;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.Station;
import yiwang.sync.station.sync.SyncOverview;
import yiwang.ui.run.Background;
import yiwang.ui.run.BackgroundTask;

/** What the agent of a village has in hand: by village, what is missing, what waits for the line. */
public final class VillageViewModel {

    private static final int MOST = 200;
    private static final Set<CaseState> IN_HAND = EnumSet.of(CaseState.RECEIVED, CaseState.CORRECTION, CaseState.ISSUED);
    private static final Set<CaseState> TO_FOLLOW = EnumSet.of(CaseState.TOLERANCE);

    private final Station station;
    private final Background background;
    private final DeskList list;
    private final Function<Draft, Optional<DraftLine>> drafts;
    private final Consumer<Throwable> surprise;
    private final ReadOnlyObjectWrapper<VillageState> state = new ReadOnlyObjectWrapper<>(VillageState.EMPTY);
    private BackgroundTask<VillageState> loading;

    /** @param drafts reads what the list needs of a draft; empty for one that cannot be read */
    public VillageViewModel(Station station, Background background, DeskList list, Function<Draft, Optional<DraftLine>> drafts, Consumer<Throwable> surprise) {
        this.station = station;
        this.background = background;
        this.list = list;
        this.drafts = drafts;
        this.surprise = surprise;
    }

    public ReadOnlyObjectProperty<VillageState> state() {
        return state.getReadOnlyProperty();
    }

    public void filter(VillageFilter filter) {
        state.set(state.get().with(filter));
    }

    public void reload() {
        if (loading != null) {
            loading.cancel();
        }
        loading = background.run(this::ask).then(answer -> state.set(answer.with(state.get().filter())));
        loading.orElse(surprise);
    }

    private VillageState ask() {
        Map<UUID, CaseView> views = new LinkedHashMap<>();
        List.of(station.syncDesk().views(Standing.NEEDS_PERSON, MOST, 0), station.cases(IN_HAND, MOST, 0), station.cases(TO_FOLLOW, MOST, 0),
                station.cases("", MOST, 0)).forEach(some -> some.forEach(view -> views.putIfAbsent(view.file().caseId(), view)));
        Line line = station.syncStatus().line();
        SyncOverview overview = station.syncDesk().overview();
        List<VillageRow> rows = new ArrayList<>();
        List<DraftLine> unfinished = station.drafts().stream().map(drafts).flatMap(Optional::stream).toList();
        list.rows(List.of(), unfinished, line).forEach(draft -> rows.add(VillageRow.of(draft)));
        Set<UUID> takenUp = unfinished.stream().map(DraftLine::caseId).collect(Collectors.toSet());
        views.values().stream().filter(view -> !takenUp.contains(view.file().caseId())).forEach(view -> rows.add(VillageRow.of(view, list.row(view, line))));
        return new VillageState(true, rows, views.size() >= overview.cases(),
                overview.cases(), VillageFilter.ALL, overview);
    }
}
