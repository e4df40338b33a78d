package yiwang.device.sensors;

import java.time.Duration;
import java.util.List;
import yiwang.device.api.sensor.SensorReading;

/** One look at one thing. */
interface Probe extends AutoCloseable {

    /** @return at least one reading */
    List<SensorReading> look(Duration limit) throws ProbeException;

    @Override
    default void close() { }
}
