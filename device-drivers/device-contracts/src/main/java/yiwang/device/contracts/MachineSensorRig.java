package yiwang.device.contracts;

import yiwang.device.api.sensor.MachineSensor;

/** A sensor together with what it measures. */
public interface MachineSensorRig extends DeviceRig {

    MachineSensor sensor();

    @Override
    default MachineSensor device() {
        return sensor();
    }

    /** What is measured becomes as bad as it can. */
    void worry();

    /** And well again. */
    void calm();

    /** Nothing is there to be measured. */
    @Override
    void unplug();
}
