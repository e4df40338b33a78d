package yiwang.clerk.guide;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.station.Station;
import yiwang.ui.run.Background;
import yiwang.ui.run.BackgroundTask;

/** Finds items by name part, pinyin initials or code, and says which of them may be begun today. */
public final class GuideViewModel {

    /** @param found best first; @param chosen index into it, or -1 */
    public record GuideState(String text, List<Item> found, int chosen) {
        public GuideState {
            found = List.copyOf(found);
        }

        public Optional<Item> item() {
            return chosen < 0 || chosen >= found.size() ? Optional.empty() : Optional.of(found.get(chosen));
        }
    }

    private final Station station;
    private final Background background;
    private final Clock clock;
    private final Consumer<Throwable> surprise;
    private final Consumer<Item> begin;
    private final ReadOnlyObjectWrapper<GuideState> state = new ReadOnlyObjectWrapper<>(new GuideState("", List.of(), -1));
    private BackgroundTask<List<Item>> searching;

    /** @param begin told which item a case is to be begun for */
    public GuideViewModel(Station station, Background background, Clock clock, Consumer<Throwable> surprise, Consumer<Item> begin) {
        this.station = station;
        this.background = background;
        this.clock = clock;
        this.surprise = surprise;
        this.begin = begin;
    }

    public ReadOnlyObjectProperty<GuideState> state() {
        return state.getReadOnlyProperty();
    }

    public void search(String text) {
        if (searching != null) {
            searching.cancel();
        }
        searching = background.run(() -> station.searchItems(text.strip()))
                .then(found -> state.set(new GuideState(text, found, found.isEmpty() ? -1 : 0)));
        searching.orElse(surprise);
    }

    public void choose(int index) {
        GuideState now = state.get();
        if (index >= 0 && index < now.found().size()) {
            state.set(new GuideState(now.text(), now.found(), index));
        }
    }

    public void move(int by) {
        choose(state.get().chosen() + by);
    }

    public boolean open(Item item) {
        return item.openOn(LocalDate.now(clock));
    }

    public void begin() {
        state.get().item().filter(this::open).ifPresent(begin);
    }
}
