package yiwang.device.sensors;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import yiwang.device.api.Capabilities;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.sensor.MachineSensor;
import yiwang.device.api.sensor.SensorOutcome;
import yiwang.device.api.sensor.SensorReading;

/** A sensor whose status is what it measures: a reading that worries is a fault of the machine, and the sensor itself is well. */
final class ProbedSensor implements MachineSensor {

    private final DeviceAddress address;
    private final Probe probe;

    ProbedSensor(DeviceAddress address, Probe probe) {
        this.address = address;
        this.probe = probe;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.MACHINE_SENSOR;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of();
    }

    @Override
    public SensorOutcome measure(Duration limit) {
        try {
            return new SensorOutcome.Measured(probe.look(limit));
        } catch (ProbeException e) {
            return new SensorOutcome.SensorFault(e.fault());
        }
    }

    @Override
    public DeviceStatus status(Duration limit) {
        return switch (measure(limit)) {
            case SensorOutcome.Measured(List<SensorReading> readings) -> new DeviceStatus(DeviceStatus.State.ONLINE,
                    readings.stream().filter(reading -> reading.level() != SensorReading.Level.FINE).map(ProbedSensor::worry).toList());
            case SensorOutcome.SensorFault(DeviceFault why) -> DeviceStatus.of(switch (why.kind()) {
                case ABSENT -> DeviceStatus.State.ABSENT;
                case NO_ANSWER, LINK_LOST, OFFLINE -> DeviceStatus.State.OFFLINE;
                case BUSY -> DeviceStatus.State.BUSY;
                default -> DeviceStatus.State.FAULT;
            }, why);
        };
    }

    private static DeviceFault worry(SensorReading reading) {
        DeviceFault.Kind kind = switch (reading.quantity()) {
            case DISK_FREE -> DeviceFault.Kind.DISK_FULL;
            case CLOCK_OFFSET -> DeviceFault.Kind.CLOCK_WRONG;
            case TEMPERATURE -> DeviceFault.Kind.TOO_HOT;
            case DOOR_OPEN -> DeviceFault.Kind.DOOR_OPEN;
            case ON_BATTERY -> DeviceFault.Kind.ON_BATTERY;
            case BATTERY_CHARGE, BATTERY_RUNTIME -> DeviceFault.Kind.BATTERY_LOW;
        };
        return DeviceFault.of(kind, reading.subject() + " " + String.format(Locale.ROOT, "%.0f", reading.value()) + (reading.level() == SensorReading.Level.ALARM ? " !" : ""));
    }

    @Override
    public void close() {
        probe.close();
    }
}
