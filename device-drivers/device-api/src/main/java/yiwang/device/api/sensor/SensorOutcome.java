package yiwang.device.api.sensor;

import java.util.List;
import yiwang.device.api.DeviceFault;

/** How measuring ended. */
public sealed interface SensorOutcome {

    record Measured(List<SensorReading> readings) implements SensorOutcome {
        public Measured {
            readings = List.copyOf(readings);
        }
    }

    record SensorFault(DeviceFault fault) implements SensorOutcome { }
}
