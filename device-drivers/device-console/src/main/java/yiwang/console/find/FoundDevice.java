package yiwang.console.find;

import java.util.List;
import java.util.Optional;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.spi.DeviceCandidate;

/** Something that could be bound. @param roles what it can do here, likeliest first; @param bound where it stands in the profile already */
public record FoundDevice(DeviceCandidate candidate, List<DeviceRole> roles, Optional<DeviceSlot> bound) {

    public FoundDevice {
        roles = List.copyOf(roles);
    }
}
