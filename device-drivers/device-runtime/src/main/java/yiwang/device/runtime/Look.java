package yiwang.device.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import yiwang.device.api.Consumable;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;

/** What one look at an idle device showed; {@code supplies} empty when they were not asked for. */
record Look(DeviceStatus status, Optional<List<Consumable>> supplies) {

    static Look at(Device device, Duration limit, boolean stockTaking) {
        DeviceStatus status = device.status(limit);
        return new Look(status, stockTaking && status.usable() ? Optional.of(device.consumables(limit)) : Optional.empty());
    }

    static Look atNothing(DeviceFault fault) {
        return new Look(DeviceStatus.of(DeviceStatus.State.FAULT, fault), Optional.empty());
    }
}
