package yiwang.clerk.desk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.sync.client.SyncStatus;
import yiwang.sync.domain.port.StationStore.Draft;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.Station;
import yiwang.ui.run.Background;
import yiwang.ui.run.BackgroundTask;

/** The list of cases with what must be done today. Reads anew whenever it is told that something changed. */
public final class DeskViewModel {

    static final int MOST_ROWS = 300;

    private final Station station;
    private final Background background;
    private final DeskList list;
    private final Function<Draft, Optional<DraftLine>> drafts;
    private final Consumer<Throwable> surprise;
    private final ReadOnlyObjectWrapper<DeskState> state = new ReadOnlyObjectWrapper<>(DeskState.EMPTY);
    private String search = "";
    private BackgroundTask<List<DeskRow>> loading;

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

    /** By part of a name, identity number, phone or receipt number; empty = all. */
    public void search(String text) {
        if (!text.strip().equals(search)) {
            search = text.strip();
            reload();
        }
    }

    public void reload() {
        if (loading != null) {
            loading.cancel();
        }
        String wanted = search;
        Callable<List<DeskRow>> work = () -> {
            SyncStatus status = station.syncStatus();
            List<CaseView> cases = station.cases(wanted, MOST_ROWS, 0);
            List<DraftLine> lines = wanted.isEmpty() ? station.drafts().stream().map(drafts).flatMap(Optional::stream).toList() : List.of();
            return list.rows(cases, lines, status.line());
        };
        loading = background.run(work).then(this::show);
        loading.orElse(surprise);
    }

    private void show(List<DeskRow> rows) {
        state.set(new DeskState(true, rows, state.get().filter(), Todo.of(rows), DeskDay.of(rows)));
    }
}
