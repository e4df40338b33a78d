package yiwang.console.page;

import java.util.List;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceStatus;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceSlot;

/** One device of the station, as it is now. */
public record DeviceLine(DeviceSlot slot, DeviceBinding binding, DeviceStatus status, List<Consumable> supplies) {

    public boolean unbound() {
        return binding.address().scheme().equals(DeviceBinding.UNBOUND);
    }
}
