package yiwang.device.runtime;

import yiwang.device.api.DeviceStatus;

/** Told when a device's status changes; on a thread of the runtime, so it must be quick. */
@FunctionalInterface
public interface DeviceStatusListener {

    void changed(DeviceRole role, DeviceStatus before, DeviceStatus now);
}
