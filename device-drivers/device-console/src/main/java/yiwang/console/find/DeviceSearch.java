package yiwang.console.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yiwang.console.live.LiveDevices;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.api.DeviceKind;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.StationProfile;
import yiwang.device.spi.DeviceCandidate;
import yiwang.device.spi.FindOutcome;

/** Looks around, and says what each thing found can be. Blocks for some seconds. */
public final class DeviceSearch {

    private static final String NETWORK = "dns-sd";
    private static final String PORT = "serial:";
    private static final DeviceAddress EVERY_NETWORK = new DeviceAddress(NETWORK, "local");

    private final LiveDevices devices;
    /** What showed itself in the network when we last listened: listening takes seconds, and nothing is lost by remembering. */
    private volatile List<DeviceCandidate> heard = List.of();

    public DeviceSearch(LiveDevices devices) {
        this.devices = devices;
    }

    record Seen(List<FoundDevice> found, List<String> blind) { }

    /** What this machine has, what was written, and what was heard before. The network is not asked: see {@link #listen}. */
    Seen look(List<DeviceAddress> places) {
        Map<DeviceAddress, DeviceCandidate> candidates = new LinkedHashMap<>();
        List<String> blind = new ArrayList<>();
        List<DeviceAddress> here = places.stream().filter(place -> !place.scheme().equals(NETWORK)).toList();
        devices.look(Stream.concat(here.stream(), boundPorts()).distinct().toList()).forEach((source, outcome) -> {
            outcome.candidates().forEach(candidate -> candidates.putIfAbsent(candidate.address(), candidate));
            if (outcome instanceof FindOutcome.LookedInVain) {
                blind.add(source);
            }
        });
        // A host and port shows itself to no finder: what was written is taken as it is.
        here.stream().filter(place -> candidates.values().stream().noneMatch(known -> known.answersAt(place)))
                .map(this::written).flatMap(Optional::stream).forEach(candidate -> candidates.putIfAbsent(candidate.address(), candidate));
        return new Seen(withHeard(usable(candidates.values().stream())), blind);
    }

    /**
     * Asks the networks of this machine who prints and scans there, or only the one that was written; four seconds. A machine without a
     * network hears nothing, which nobody need be told who has not asked for it.
     */
    Seen listen(List<DeviceAddress> places) {
        List<DeviceAddress> written = places.stream().filter(place -> place.scheme().equals(NETWORK)).toList();
        List<FindOutcome> outcomes = List.copyOf(devices.look(NETWORK, written.isEmpty() ? List.of(EVERY_NETWORK) : written).values());
        heard = outcomes.stream().flatMap(outcome -> outcome.candidates().stream()).toList();
        boolean inVain = outcomes.stream().anyMatch(FindOutcome.LookedInVain.class::isInstance);
        return new Seen(withHeard(List.of()), inVain && !written.isEmpty() ? List.of(NETWORK) : List.of());
    }

    /** These and what was heard besides them. */
    List<FoundDevice> withHeard(List<FoundDevice> found) {
        List<FoundDevice> all = new ArrayList<>(found);
        usable(heard.stream()).stream().filter(one -> found.stream().noneMatch(known -> known.candidate().answersAt(one.candidate().address()))).forEach(all::add);
        return List.copyOf(all);
    }

    private List<FoundDevice> usable(Stream<DeviceCandidate> candidates) {
        StationProfile profile = devices.runtime().profile();
        return candidates.map(candidate -> found(candidate, profile)).filter(found -> !found.roles().isEmpty()).toList();
    }

    /** A port that is bound by a link of somebody's own is the same port under its system name. */
    private Stream<DeviceAddress> boundPorts() {
        return devices.runtime().profile().bindings().values().stream().map(binding -> binding.address().toString()).filter(address -> address.contains(PORT))
                .map(address -> DeviceAddress.parse(address.substring(address.indexOf(PORT))));
    }

    private Optional<DeviceCandidate> written(DeviceAddress place) {
        List<DeviceKind> kinds = Arrays.stream(DeviceKind.values()).filter(kind -> devices.written(kind, place).isPresent()).toList();
        return kinds.isEmpty() ? Optional.empty() : Optional.of(new DeviceCandidate(DeviceIdentity.ofAddress(place), place, kinds, place.toString()));
    }

    private FoundDevice found(DeviceCandidate candidate, StationProfile profile) {
        List<DeviceRole> roles = candidate.kinds().stream().filter(kind -> devices.written(kind, candidate.address()).isPresent())
                .flatMap(kind -> Arrays.stream(DeviceRole.values()).filter(role -> role.kind() == kind)).sorted(likeliestFirst(candidate, profile)).toList();
        Optional<DeviceSlot> bound = profile.bindings().entrySet().stream().filter(entry -> isAt(candidate, entry.getValue())).map(Map.Entry::getKey).findFirst();
        return new FoundDevice(candidate, roles, bound);
    }

    /** A camera is a scanner by kind and somebody's document camera by role; and few stations have two devices of one kind. */
    private static Comparator<DeviceRole> likeliestFirst(DeviceCandidate candidate, StationProfile profile) {
        return Comparator.comparing((DeviceRole role) -> role == DeviceRole.CAMERA && candidate.address().scheme().equals("camera") ? 0 : 1)
                .thenComparing(role -> profile.bindings().keySet().stream().anyMatch(slot -> slot.role().kind() == role.kind()) ? 1 : 0);
    }

    private static boolean isAt(DeviceCandidate candidate, DeviceBinding binding) {
        String written = binding.address().toString();
        return binding.identity().equals(Optional.of(candidate.identity())) || candidate.answersAt(binding.address())
                || written.endsWith(":" + candidate.address()) || candidate.aliases().stream().anyMatch(alias -> written.endsWith(":" + alias));
    }
}
