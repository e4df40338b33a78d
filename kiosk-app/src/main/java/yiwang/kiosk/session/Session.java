package yiwang.kiosk.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * From the first touch until the person leaves. Whoever keeps anything of the person says here how it is wiped;
 * {@link #end} runs all of that, whatever goes wrong on the way.
 */
public final class Session {

    private final ReadOnlyObjectWrapper<AccessModes> modes = new ReadOnlyObjectWrapper<>(AccessModes.USUAL);
    private final ReadOnlyObjectWrapper<Optional<Citizen>> citizen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Runnable> wipes = new ArrayList<>();

    public ReadOnlyObjectProperty<AccessModes> modes() {
        return modes.getReadOnlyProperty();
    }

    public void modes(AccessModes wanted) {
        modes.set(wanted);
    }

    public ReadOnlyObjectProperty<Optional<Citizen>> citizen() {
        return citizen.getReadOnlyProperty();
    }

    /** The card has been read and its checks hold. */
    public void identified(Citizen person) {
        citizen.get().filter(before -> before != person).ifPresent(Citizen::wipe);
        citizen.set(Optional.of(person));
    }

    /** Remembers for every session how something is wiped. */
    public void wipeWith(Runnable wipe) {
        wipes.add(wipe);
    }

    /** Wipes everything of the person and puts the switches back. */
    public void end() {
        citizen.get().ifPresent(Citizen::wipe);
        citizen.set(Optional.empty());
        RuntimeException first = null;
        for (Runnable wipe : wipes) {
            try {
                wipe.run();
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        modes.set(AccessModes.USUAL);
        if (first != null) {
            throw first;
        }
    }
}
