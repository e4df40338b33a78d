package yiwang.device.api.sensor;

import java.time.Duration;
import yiwang.device.api.Device;

/** Something about the machine itself: its disk, clock, temperature, door, power. */
public interface MachineSensor extends Device {

    SensorOutcome measure(Duration limit);
}
