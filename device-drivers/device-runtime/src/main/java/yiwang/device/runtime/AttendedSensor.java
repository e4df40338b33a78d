package yiwang.device.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import yiwang.device.api.sensor.MachineSensor;
import yiwang.device.api.sensor.SensorOutcome;

/** A sensor of the machine, for applications: never blocks, always answers. */
public final class AttendedSensor {

    private final DeviceAccess device;

    AttendedSensor(DeviceAccess device) {
        this.device = device;
    }

    public CompletableFuture<SensorOutcome> measure(Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (sensor, cancellation) -> ((MachineSensor) sensor).measure(limit), SensorOutcome.SensorFault::new));
    }
}
