package yiwang.device.serial;

import java.util.List;
import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.window.WindowDisplay;
import yiwang.device.serial.display.OnbonDisplay;
import yiwang.device.serial.link.LinkAddress;
import yiwang.device.spi.DeviceDriver;
import yiwang.device.spi.LinkTap;

/**
 * Window displays at {@code onbon:serial:PATH} and {@code onbon:tcp:HOST:PORT}.
 * Settings: {@code card} (font, font6), {@code screen}, {@code rows}, {@code columns}, {@code baud}.
 */
public final class WindowDisplayDriver implements DeviceDriver {

    private static final String SCHEME = "onbon";
    private static final List<Integer> SPEEDS = List.of(57600);

    @Override
    public DeviceKind kind() {
        return DeviceKind.WINDOW_DISPLAY;
    }

    @Override
    public Set<String> schemes() {
        return Set.of(SCHEME);
    }

    @Override
    public Set<String> wrapping(String inner) {
        return Set.of(LinkAddress.SERIAL, LinkAddress.TCP).contains(inner) ? schemes() : Set.of();
    }

    @Override
    public WindowDisplay open(DeviceAddress address, Map<String, String> settings) {
        return open(address, settings, LinkTap.NONE);
    }

    @Override
    public WindowDisplay open(DeviceAddress address, Map<String, String> settings, LinkTap tap) {
        DeviceAddress place = DeviceAddress.parse(address.rest());
        return new OnbonDisplay(address, LinkAddress.opener(place.scheme(), place.rest(), settings, SPEEDS, tap), settings);
    }
}
