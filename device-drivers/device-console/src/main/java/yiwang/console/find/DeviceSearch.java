package yiwang.console.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final LiveDevices devices;

    public DeviceSearch(LiveDevices devices) {
        this.devices = devices;
    }

    record Seen(List<FoundDevice> found, List<String> blind) { }

    Seen look(List<DeviceAddress> places) {
        StationProfile profile = devices.runtime().profile();
        Map<DeviceAddress, DeviceCandidate> candidates = new LinkedHashMap<>();
        List<String> blind = new ArrayList<>();
        devices.look(places).forEach((source, outcome) -> {
            outcome.candidates().forEach(candidate -> candidates.putIfAbsent(candidate.address(), candidate));
            if (outcome instanceof FindOutcome.LookedInVain) {
                blind.add(source);
            }
        });
        // A host and port shows itself to no finder: what was written is taken as it is.
        places.stream().filter(place -> candidates.values().stream().noneMatch(known -> known.answersAt(place)))
                .map(this::written).flatMap(Optional::stream).forEach(candidate -> candidates.putIfAbsent(candidate.address(), candidate));
        return new Seen(candidates.values().stream().map(candidate -> found(candidate, profile)).filter(found -> !found.roles().isEmpty()).toList(), blind);
    }

    private Optional<DeviceCandidate> written(DeviceAddress place) {
        List<DeviceKind> kinds = Arrays.stream(DeviceKind.values()).filter(kind -> devices.written(kind, place).isPresent()).toList();
        return kinds.isEmpty() ? Optional.empty() : Optional.of(new DeviceCandidate(DeviceIdentity.ofAddress(place), place, kinds, place.toString()));
    }

    private FoundDevice found(DeviceCandidate candidate, StationProfile profile) {
        List<DeviceRole> roles = candidate.kinds().stream().filter(kind -> devices.written(kind, candidate.address()).isPresent())
                .flatMap(kind -> Arrays.stream(DeviceRole.values()).filter(role -> role.kind() == kind)).sorted(likeliestFirst(candidate)).toList();
        Optional<DeviceSlot> bound = profile.bindings().entrySet().stream().filter(entry -> isAt(candidate, entry.getValue())).map(Map.Entry::getKey).findFirst();
        return new FoundDevice(candidate, roles, bound);
    }

    /** A camera is a scanner by kind and somebody's document camera by role. */
    private static Comparator<DeviceRole> likeliestFirst(DeviceCandidate candidate) {
        return Comparator.comparing(role -> role == DeviceRole.CAMERA && candidate.address().scheme().equals("camera") ? 0 : 1);
    }

    private static boolean isAt(DeviceCandidate candidate, DeviceBinding binding) {
        String written = binding.address().toString();
        return binding.identity().equals(Optional.of(candidate.identity())) || candidate.answersAt(binding.address())
                || written.endsWith(":" + candidate.address()) || candidate.aliases().stream().anyMatch(alias -> written.endsWith(":" + alias));
    }
}
