package yiwang.clerk.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import yiwang.sync.client.SyncStatus.Line;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.Station;
import yiwang.ui.run.Background;
import yiwang.ui.run.BackgroundTask;
import yiwang.ui.view.PagedRows;

/**
 * All cases of the station, however many: a page is read when somebody looks at it, and filters are counted without opening any.
 * What a search finds is read at once, up to {@value #MOST_FOUND}.
 */
public final class CasesViewModel {

    static final int MOST_FOUND = 300;

    private final Station station;
    private final Background background;
    private final DeskList list;
    private final Consumer<Throwable> surprise;
    private final PagedRows<DeskRow> rows = new PagedRows<>(this::read);
    private final ObservableList<DeskRow> found = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<CasesState> state = new ReadOnlyObjectWrapper<>(CasesState.EMPTY);
    private List<DeskRow> answer = List.of();
    private BackgroundTask<?> asking;
    private DeskFilter counted = DeskFilter.ALL;

    public CasesViewModel(Station station, Background background, DeskList list, Consumer<Throwable> surprise) {
        this.station = station;
        this.background = background;
        this.list = list;
        this.surprise = surprise;
    }

    public ReadOnlyObjectProperty<CasesState> state() {
        return state.getReadOnlyProperty();
    }

    /** The rows that count now: all of the filter, or what was found. A row that is not read yet is null. */
    public ObservableList<DeskRow> rows() {
        return state.get().searched().isEmpty() ? rows : found;
    }

    public void filter(DeskFilter filter) {
        state.set(state.get().with(filter));
        if (state.get().searched().isEmpty()) {
            counted = filter;
            rows.replace(state.get().count(filter));
        } else {
            showFound();
        }
    }

    /** By part of a name, identity number, phone or receipt number; empty = all. */
    public void search(String typed) {
        String text = typed.strip();
        CasesState now = state.get();
        if (!text.equals(now.searched())) {
            found.clear();
            answer = List.of();
            rows.replace(0);
            state.set(new CasesState(false, now.filter(), Map.of(), text, false));
            reload();
        }
    }

    /** Counts anew, and looks anew at what somebody looks at. */
    public void reload() {
        if (asking != null) {
            asking.cancel();
        }
        String text = state.get().searched();
        if (text.isEmpty()) {
            BackgroundTask<Map<DeskFilter, Integer>> task = background.run(this::counts).then(this::show);
            task.orElse(surprise);
            asking = task;
        } else {
            BackgroundTask<List<DeskRow>> task = background.run(() -> rows(station.cases(text, MOST_FOUND + 1, 0))).then(this::found);
            task.orElse(surprise);
            asking = task;
        }
    }

    private Map<DeskFilter, Integer> counts() {
        Map<CaseState, Integer> byState = station.caseCounts();
        Map<DeskFilter, Integer> counts = new EnumMap<>(DeskFilter.class);
        for (DeskFilter filter : DeskFilter.values()) {
            counts.put(filter, filter.states().stream().mapToInt(one -> byState.getOrDefault(one, 0)).sum());
        }
        counts.put(DeskFilter.ALL, station.syncDesk().count(Standing.ALL));
        counts.put(DeskFilter.NOT_AT_CENTRE, station.syncDesk().count(Standing.NOT_AT_CENTRE));
        return counts;
    }

    private void show(Map<DeskFilter, Integer> counts) {
        DeskFilter filter = state.get().filter();
        int size = counts.get(filter);
        if (filter == counted) {
            rows.renew(size);
        } else {
            counted = filter;
            rows.replace(size);
        }
        state.set(new CasesState(true, filter, counts, "", false));
    }

    private void found(List<DeskRow> all) {
        boolean more = all.size() > MOST_FOUND;
        answer = more ? all.subList(0, MOST_FOUND) : all;
        Map<DeskFilter, Integer> counts = new EnumMap<>(DeskFilter.class);
        for (DeskFilter filter : DeskFilter.values()) {
            counts.put(filter, (int) answer.stream().filter(filter::holds).count());
        }
        showFound();
        state.set(new CasesState(true, state.get().filter(), counts, state.get().searched(), more));
    }

    private void showFound() {
        found.setAll(answer.stream().filter(state.get().filter()::holds).toList());
    }

    private void read(int offset, int limit, Consumer<List<DeskRow>> then) {
        DeskFilter filter = state.get().filter();
        background.run(() -> rows(switch (filter) {
            case ALL -> station.cases("", limit, offset);
            case NOT_AT_CENTRE -> station.syncDesk().views(Standing.NOT_AT_CENTRE, limit, offset);
            case MINE, CORRECTION, TOLERANCE, DEPARTMENT, RESULT -> station.cases(filter.states(), limit, offset);
        })).then(then).orElse(surprise);
    }

    private List<DeskRow> rows(List<CaseView> views) {
        Line line = station.syncStatus().line();
        List<DeskRow> made = new ArrayList<>(views.size());
        views.forEach(view -> made.add(list.row(view, line)));
        return made;
    }
}
