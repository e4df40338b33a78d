package yiwang.console.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.live.LiveDevices;
import yiwang.console.words.DeviceWords;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.StationProfile;
import yiwang.ui.run.Background;

/** Looking around for devices, and giving one its name and its role. */
public final class FindViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(FindViewModel.class);

    private final LiveDevices devices;
    private final DeviceSearch search;
    private final DeviceWords words;
    private final Background background;
    private final Consumer<DeviceSlot> bound;
    private final List<DeviceAddress> places;
    private Optional<Function<List<FoundDevice>, Optional<FoundDevice>>> next = Optional.empty();
    private final ReadOnlyObjectWrapper<FindState> state = new ReadOnlyObjectWrapper<>(FindState.BEGIN);

    /**
     * @param places  where to look besides what shows itself
     * @param bound   told when a device has its role
     */
    public FindViewModel(LiveDevices devices, DeviceWords words, List<DeviceAddress> places, Background background, Consumer<DeviceSlot> bound) {
        this.devices = devices;
        this.search = new DeviceSearch(devices);
        this.words = words;
        this.places = new ArrayList<>(places);
        this.background = background;
        this.bound = bound;
    }

    public ReadOnlyObjectProperty<FindState> state() {
        return state.getReadOnlyProperty();
    }

    public DeviceWords words() {
        return words;
    }

    /** Looks at this machine, and then listens into its networks, which takes longer. */
    public void look() {
        look(found -> Optional.empty());
        listen();
    }

    private void listen() {
        if (state.get().listening()) {
            return;
        }
        update(now -> now.listening(true));
        List<DeviceAddress> where = List.copyOf(places);
        background.run(() -> search.listen(where)).then(seen -> update(now -> now.heard(search.withHeard(now.found()), seen.blind()))).orElse(failure -> {
            LOG.warn("the network could not be asked for devices", failure);
            update(now -> now.listening(false));
        });
    }

    private void look(Function<List<FoundDevice>, Optional<FoundDevice>> choice) {
        if (state.get().looking()) {
            next = Optional.of(choice);
            return;
        }
        update(FindState::busyLooking);
        List<DeviceAddress> where = List.copyOf(places);
        background.run(() -> search.look(where)).then(seen -> {
            update(now -> now.seen(seen, choice.apply(seen.found())));
            lookOn();
        }).orElse(failure -> {
            LOG.error("looking for devices failed", failure);
            update(now -> now.problem(words.texts().get("problem.look")));
            lookOn();
        });
    }

    /** Somebody asked for more while we looked. */
    private void lookOn() {
        Optional<Function<List<FoundDevice>, Optional<FoundDevice>>> asked = next;
        next = Optional.empty();
        asked.ifPresent(this::look);
    }

    /** Somebody knows where a device is. @param place {@code tcp:192.0.2.5:10001}, {@code serial:/dev/ttyUSB0} */
    public void lookAt(String place) {
        try {
            DeviceAddress address = DeviceAddress.parse(place.strip());
            if (!places.contains(address)) {
                places.add(address);
            }
            look(found -> found.stream().filter(device -> device.candidate().answersAt(address)).findFirst());
        } catch (IllegalArgumentException e) {
            update(now -> now.problem(words.texts().get("problem.address")));
        }
    }

    public void choose(FoundDevice device) {
        update(now -> now.choosing(Optional.of(device)));
    }

    /** The place at the station that a device of this role would get: the role alone, or with the next free number. */
    public DeviceSlot slotFor(DeviceRole role) {
        Map<DeviceSlot, DeviceBinding> taken = devices.runtime().profile().bindings();
        DeviceSlot slot = DeviceSlot.of(role);
        for (int number = 2; taken.containsKey(slot) && !waits(taken.get(slot)); number++) {
            slot = new DeviceSlot(role, Integer.toString(number));
        }
        return slot;
    }

    /** What somebody called it when it was bound; empty when nobody has. */
    public String nameOf(FoundDevice device) {
        return device.bound().map(slot -> devices.runtime().profile().bindings().get(slot)).map(DeviceBinding::name).orElse("");
    }

    private static boolean waits(DeviceBinding binding) {
        return binding.address().scheme().equals(DeviceBinding.UNBOUND);
    }

    /** Gives the chosen device its role; one that has a role already gives that up. */
    public void bind(DeviceRole role, String name) {
        Optional<FoundDevice> chosen = state.get().chosen();
        if (chosen.isEmpty() || state.get().binding()) {
            return;
        }
        update(now -> now.binding(true));
        background.run(() -> bind(chosen.get(), role, name)).then(slot -> {
            update(now -> now.binding(false));
            bound.accept(slot);
            look(found -> Optional.empty());
        }).orElse(failure -> {
            LOG.error("a device could not be bound", failure);
            update(now -> now.problem(words.texts().get(failure instanceof IllegalArgumentException ? "problem.address" : "problem.profile")));
        });
    }

    private DeviceSlot bind(FoundDevice device, DeviceRole role, String name) throws IOException {
        DeviceAddress address = devices.written(role.kind(), device.candidate().address()).orElseThrow(() -> new IllegalArgumentException("no driver"));
        StationProfile profile = devices.runtime().profile();
        DeviceSlot slot = device.bound().filter(known -> known.role() == role).orElseGet(() -> slotFor(role));
        Map<String, String> settings = Optional.ofNullable(profile.bindings().get(slot)).map(DeviceBinding::settings).orElse(Map.of());
        devices.check(role.kind(), address, settings);
        Optional<DeviceIdentity> identity = Optional.of(device.candidate().identity()).filter(found -> found.anchor() != DeviceIdentity.Anchor.ADDRESS);
        DeviceBinding binding = new DeviceBinding(address, settings, name, identity);
        devices.change(now -> device.bound().map(now::without).orElse(now).with(slot, binding));
        return slot;
    }

    private void update(UnaryOperator<FindState> change) {
        state.set(change.apply(state.get()));
    }
}
