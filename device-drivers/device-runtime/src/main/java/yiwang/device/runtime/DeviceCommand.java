package yiwang.device.runtime;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceFault;

/**
 * One thing to be done with a device.
 *
 * @param limit    what the driver is given
 * @param run      the driver's part
 * @param refused  the outcome when the driver was never asked
 * @param broken   the outcome when the driver was asked and threw or never came back
 */
record DeviceCommand<T>(Duration limit, BiFunction<Device, Cancellation, T> run, Function<DeviceFault, T> refused, Function<DeviceFault, T> broken) {

    /** A command whose failure looks the same whether the driver was asked or not. */
    DeviceCommand(Duration limit, BiFunction<Device, Cancellation, T> run, Function<DeviceFault, T> failed) {
        this(limit, run, failed, failed);
    }
}
