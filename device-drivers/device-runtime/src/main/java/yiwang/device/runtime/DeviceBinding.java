package yiwang.device.runtime;

import java.util.Map;
import yiwang.device.api.DeviceAddress;

/** Which device plays a role, and what its driver is told about it. */
public record DeviceBinding(DeviceAddress address, Map<String, String> settings) {

    public DeviceBinding {
        settings = Map.copyOf(settings);
    }
}
