package yiwang.device.runtime;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yiwang.device.spi.DeviceDriver;

/**
 * What a runtime is made of.
 *
 * @param drivers    every driver that may be used
 * @param timetable  closed together with the runtime
 * @param clock      for claims and history
 * @param listeners  told from the first moment on
 * @param history    the file that keeps the devices' history; without one it ends with the runtime
 */
public record RuntimeParts(List<DeviceDriver> drivers, FinderShelf finders, Timetable timetable, RuntimeLimits limits, Clock clock,
        List<DeviceEventListener> listeners, Optional<Path> history) {

    public RuntimeParts {
        listeners = List.copyOf(listeners);
        drivers = List.copyOf(drivers);
    }

    /** With the installed drivers and finders and the usual limits. */
    public static RuntimeParts installed(Clock clock, Optional<Path> history) {
        return new RuntimeParts(DriverShelf.installed().drivers(), FinderShelf.installed(), new ClockTimetable(), RuntimeLimits.USUAL, clock, List.of(), history);
    }

    /** The same, with one more listener. */
    public RuntimeParts telling(DeviceEventListener listener) {
        List<DeviceEventListener> more = new ArrayList<>(listeners);
        more.add(listener);
        return new RuntimeParts(drivers, finders, timetable, limits, clock, more, history);
    }
}
