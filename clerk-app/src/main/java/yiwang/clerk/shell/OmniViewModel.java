package yiwang.clerk.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.person.Masking;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.Station;
import yiwang.ui.run.Background;
import yiwang.ui.run.BackgroundTask;

/** One box for everything: items by name, initials or code; cases by name part, identity number, phone or receipt number. */
public final class OmniViewModel {

    static final int MOST_OF_A_KIND = 6;

    /** @param detail second line, masked where it is a person's */
    public sealed interface Hit {

        String title();

        String detail();

        record ItemHit(Item item, String title, String detail) implements Hit { }

        record CaseHit(UUID caseId, String title, String detail) implements Hit { }
    }

    /** @param open the list is on the screen; @param chosen index, or -1 */
    public record OmniState(boolean open, List<Hit> hits, int chosen) {
        public OmniState {
            hits = List.copyOf(hits);
        }
    }

    private static final OmniState CLOSED = new OmniState(false, List.of(), -1);

    private final Station station;
    private final Background background;
    private final Consumer<Throwable> surprise;
    private final Consumer<Hit> chosen;
    private final ReadOnlyObjectWrapper<OmniState> state = new ReadOnlyObjectWrapper<>(CLOSED);
    private BackgroundTask<List<Hit>> searching;

    public OmniViewModel(Station station, Background background, Consumer<Throwable> surprise, Consumer<Hit> chosen) {
        this.station = station;
        this.background = background;
        this.surprise = surprise;
        this.chosen = chosen;
    }

    public ReadOnlyObjectProperty<OmniState> state() {
        return state.getReadOnlyProperty();
    }

    public void search(String text) {
        if (searching != null) {
            searching.cancel();
        }
        if (text.isBlank()) {
            close();
            return;
        }
        searching = background.run(() -> hits(text.strip())).then(hits -> state.set(new OmniState(true, hits, hits.isEmpty() ? -1 : 0)));
        searching.orElse(surprise);
    }

    public void move(int by) {
        OmniState now = state.get();
        if (!now.hits().isEmpty()) {
            state.set(new OmniState(true, now.hits(), Math.floorMod(now.chosen() + by, now.hits().size())));
        }
    }

    public void choose(int index) {
        OmniState now = state.get();
        if (index >= 0 && index < now.hits().size()) {
            close();
            chosen.accept(now.hits().get(index));
        }
    }

    public void enter() {
        choose(state.get().chosen());
    }

    public void close() {
        if (searching != null) {
            searching.cancel();
        }
        state.set(CLOSED);
    }

    private List<Hit> hits(String text) {
        List<Hit> hits = new ArrayList<>();
        station.searchItems(text).stream().limit(MOST_OF_A_KIND)
                .forEach(item -> hits.add(new Hit.ItemHit(item, item.name(), item.body())));
        station.cases(text, MOST_OF_A_KIND, 0).forEach(view -> hits.add(caseHit(view)));
        return hits;
    }

    private static Hit caseHit(CaseView view) {
        return new Hit.CaseHit(view.file().caseId(), Masking.name(view.file().applicant().name()) + "  " + view.file().itemName(),
                view.file().receiptNo() + "  " + view.state().word());
    }
}
