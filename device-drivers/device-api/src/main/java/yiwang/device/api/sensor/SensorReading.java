package yiwang.device.api.sensor;

import java.util.Objects;

/**
 * @param quantity  what was measured, in the unit of its constant
 * @param subject   which one: a mount point, a thermal zone, a door, a UPS
 * @param level     what it means for the hall
 */
public record SensorReading(Quantity quantity, String subject, double value, Level level) {

    public enum Quantity {
        /** Bytes. */ DISK_FREE,
        /** Seconds, positive when the machine is ahead. */ CLOCK_OFFSET,
        /** Degrees Celsius. */ TEMPERATURE,
        /** 1 open, 0 closed. */ DOOR_OPEN,
        /** 1 on battery, 0 on mains. */ ON_BATTERY,
        /** Percent. */ BATTERY_CHARGE,
        /** Seconds. */ BATTERY_RUNTIME
    }

    public enum Level { FINE, WATCH, ALARM }

    public SensorReading {
        Objects.requireNonNull(quantity);
        Objects.requireNonNull(level);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(subject + ": " + value + " is no measurement");
        }
    }
}
