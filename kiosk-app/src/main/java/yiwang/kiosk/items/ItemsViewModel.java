package yiwang.kiosk.items;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.sync.domain.catalogue.Catalogue;
import yiwang.sync.domain.catalogue.Item;

/** The catalogue as citizens leaf through it. */
public final class ItemsViewModel {

    private final Clock clock;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<List<Item>> items = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Integer> page = new ReadOnlyObjectWrapper<>(0);

    public ItemsViewModel(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public ReadOnlyObjectProperty<List<Item>> items() {
        return items.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Integer> page() {
        return page.getReadOnlyProperty();
    }

    public void show(Catalogue catalogue) {
        items.set(catalogue.items());
    }

    public void turn(int newPage) {
        page.set(Math.max(0, newPage));
    }

    public Optional<Item> item(String handleCode) {
        return items.get().stream().filter(item -> item.handleCode().equals(handleCode)).findFirst();
    }

    /** False when it can no longer be asked for: its end date is past. */
    public boolean open(Item item) {
        return item.openOn(LocalDate.ofInstant(clock.instant(), zone));
    }

    /** The next person begins at the first page. */
    public void wipe() {
        page.set(0);
    }
}
