package yiwang.device.runtime.availability;

import java.util.List;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceStatus;
import yiwang.device.runtime.DeviceSlot;

/** One bound device at one moment. @param claimedBy who keeps it for himself, empty when nobody does */
public record DeviceSituation(DeviceSlot slot, String name, DeviceStatus status, List<Consumable> supplies, String claimedBy) {

    public DeviceSituation {
        supplies = List.copyOf(supplies);
    }

    boolean usable() {
        return status.usable() && claimedBy.isEmpty();
    }
}
