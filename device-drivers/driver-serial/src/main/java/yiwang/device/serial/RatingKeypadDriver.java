package yiwang.device.serial;

import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.window.RatingKeypad;
import yiwang.device.serial.keypad.SerialRatingKeypad;
import yiwang.device.serial.link.LinkAddress;
import yiwang.device.spi.DeviceDriver;
import yiwang.device.spi.LinkTap;

/** Rating keypads at {@code keypad:serial:PATH} and {@code keypad:tcp:HOST:PORT}. Settings: {@code address}, {@code keys} (level of each key, 1 is best), {@code baud}. */
public final class RatingKeypadDriver implements DeviceDriver {

    @Override
    public DeviceKind kind() {
        return DeviceKind.RATING_KEYPAD;
    }

    @Override
    public Set<String> schemes() {
        return Set.of(CallKeypadDriver.SCHEME);
    }

    @Override
    public Set<String> wrapping(String inner) {
        return Set.of(LinkAddress.SERIAL, LinkAddress.TCP).contains(inner) ? schemes() : Set.of();
    }

    @Override
    public RatingKeypad open(DeviceAddress address, Map<String, String> settings) {
        return open(address, settings, LinkTap.NONE);
    }

    @Override
    public RatingKeypad open(DeviceAddress address, Map<String, String> settings, LinkTap tap) {
        DeviceAddress place = DeviceAddress.parse(address.rest());
        return new SerialRatingKeypad(address, LinkAddress.opener(place.scheme(), place.rest(), settings, CallKeypadDriver.SPEEDS, tap), settings);
    }
}
