package yiwang.device.runtime.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import yiwang.device.api.DeviceAddress;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.StationProfile;

/**
 * A working counter as the pattern of the next: roles, names and settings, without what belongs to one machine's devices.
 *
 * @param toBind  the places that wait for their device: the pattern's was known by a number or a socket of its own
 */
public record CounterClone(StationProfile profile, List<DeviceSlot> toBind) {

    public static CounterClone of(StationProfile pattern) {
        TreeMap<DeviceSlot, DeviceBinding> bindings = new TreeMap<>();
        pattern.bindings().forEach((slot, binding) -> bindings.put(slot, new DeviceBinding(
                ownsAddress(binding) ? new DeviceAddress(DeviceBinding.UNBOUND, slot.key()) : binding.address(), binding.settings(), binding.name(), Optional.empty())));
        return new CounterClone(new StationProfile(bindings, pattern.elsewhere()),
                bindings.entrySet().stream().filter(bound -> bound.getValue().address().scheme().equals(DeviceBinding.UNBOUND)).map(Map.Entry::getKey).toList());
    }

    /** A line of this machine, or a path that carries a serial number. Queues, hosts and readers' names may be the same next door. */
    private static boolean ownsAddress(DeviceBinding binding) {
        String address = binding.address().toString();
        return binding.identity().isPresent() || address.contains("serial:") || address.contains("/dev/");
    }
}
