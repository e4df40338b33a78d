package yiwang.device.contracts;

import yiwang.device.api.Device;

/** A device together with a hand on its cable; each kind's rig adds what its device lives on. */
public interface DeviceRig extends AutoCloseable {

    /** The driver under test, opened on this rig. */
    Device device();

    void unplug();

    void replug();

    @Override
    void close();
}
