package yiwang.device.runtime;

import yiwang.device.api.DeviceEvent;

/** Told what happens to a device; on a thread of the runtime, so it must be quick. */
@FunctionalInterface
public interface DeviceEventListener {

    void happened(DeviceSlot slot, DeviceEvent event);
}
