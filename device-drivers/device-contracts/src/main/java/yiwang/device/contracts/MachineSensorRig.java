package yiwang.device.contracts;

import yiwang.device.api.sensor.MachineSensor;

/** A sensor together with what it measures. */
public interface MachineSensorRig extends AutoCloseable {

    /** The driver under test, opened on this rig. */
    MachineSensor sensor();

    /** What is measured becomes as bad as it can. */
    void worry();

    /** And well again. */
    void calm();

    /** Nothing is there to be measured. */
    void unplug();

    void replug();

    @Override
    void close();
}
