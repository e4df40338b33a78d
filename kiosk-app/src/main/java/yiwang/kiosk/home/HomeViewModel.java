package yiwang.kiosk.home;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the attract and home pages know. They are painted from memory and become active when the station is open. */
public final class HomeViewModel {

    private final ReadOnlyObjectWrapper<HomeFacts> facts;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<String>> closed = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<String>> mattersLack = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<String>> ticketLack = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Map<String, String>> itemLacks = new ReadOnlyObjectWrapper<>(Map.of());

    public HomeViewModel(HomeFacts remembered) {
        facts = new ReadOnlyObjectWrapper<>(remembered);
    }

    public ReadOnlyObjectProperty<HomeFacts> facts() {
        return facts.getReadOnlyProperty();
    }

    /** True once the station is open: what is shown can be done. */
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** Why this machine cannot be used today, if so. */
    public ReadOnlyObjectProperty<Optional<String>> closed() {
        return closed.getReadOnlyProperty();
    }

    /** Why one's own matters cannot be looked at on this machine now, and where they can. */
    public ReadOnlyObjectProperty<Optional<String>> mattersLack() {
        return mattersLack.getReadOnlyProperty();
    }

    public void mattersLack(Optional<String> whyAndWhere) {
        mattersLack.set(whyAndWhere);
    }

    /** Why a number would come without paper now, and where it comes with paper. */
    public ReadOnlyObjectProperty<Optional<String>> ticketLack() {
        return ticketLack.getReadOnlyProperty();
    }

    public void ticketLack(Optional<String> whyAndWhere) {
        ticketLack.set(whyAndWhere);
    }

    /** By handle code: what this machine lacks for an item now, and where it can be done instead. */
    public ReadOnlyObjectProperty<Map<String, String>> itemLacks() {
        return itemLacks.getReadOnlyProperty();
    }

    public void itemLacks(Map<String, String> whyAndWhere) {
        itemLacks.set(Map.copyOf(whyAndWhere));
    }

    public void stationIsReady(HomeFacts known) {
        facts.set(known);
        ready.set(true);
    }

    public void tickets(int today) {
        facts.set(facts.get().withTickets(today));
    }

    /** The station did not open. */
    public void closed(String why) {
        closed.set(Optional.of(why));
    }
}
