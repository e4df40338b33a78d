package yiwang.device.spi;

import java.util.Map;
import java.util.Set;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;

/**
 * What a driver author implements; found by {@link java.util.ServiceLoader}, never named by an application.
 * Stateless and thread-safe.
 */
public interface DeviceDriver {

    DeviceKind kind();

    /** The address schemes this driver opens for its kind, such as {@code serial} and {@code tcp}. */
    Set<String> schemes();

    /**
     * Makes the device object. Does not fail when the device is away: its {@code status} then says ABSENT, and it
     * comes back by itself when the device does.
     *
     * @param settings  per-device settings of the station's profile, such as {@code baud=9600} or {@code back-channel=none}
     * @throws IllegalArgumentException with a sentence for people when the address or a setting is malformed
     */
    Device open(DeviceAddress address, Map<String, String> settings);

    /**
     * Like {@link #open(DeviceAddress, Map)}, with somebody who hears every byte of the link. A driver that has no link of its own
     * (a queue, a library) leaves this as it is: nothing is heard.
     */
    default Device open(DeviceAddress address, Map<String, String> settings, LinkTap tap) {
        return open(address, settings);
    }

    /** The schemes of this driver that take a whole address of the inner scheme behind them, as {@code escpos:serial:PATH} does. */
    default Set<String> wrapping(String inner) {
        return Set.of();
    }

    /** A new mask for one recording of this driver's link. */
    default RecordingMask mask() {
        return RecordingMask.everything();
    }
}
