package yiwang.device.serial;

import java.util.List;
import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.window.CallKeypad;
import yiwang.device.serial.keypad.SerialCallKeypad;
import yiwang.device.serial.link.LinkAddress;
import yiwang.device.spi.DeviceDriver;
import yiwang.device.spi.LinkTap;

/** Call keypads at {@code keypad:serial:PATH} and {@code keypad:tcp:HOST:PORT}. Settings: {@code address} (on the bus, usually 1), {@code baud}. */
public final class CallKeypadDriver implements DeviceDriver {

    static final String SCHEME = "keypad";
    static final List<Integer> SPEEDS = List.of(9600);

    @Override
    public DeviceKind kind() {
        return DeviceKind.CALL_KEYPAD;
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
    public CallKeypad open(DeviceAddress address, Map<String, String> settings) {
        return open(address, settings, LinkTap.NONE);
    }

    @Override
    public CallKeypad open(DeviceAddress address, Map<String, String> settings, LinkTap tap) {
        DeviceAddress place = DeviceAddress.parse(address.rest());
        return new SerialCallKeypad(address, LinkAddress.opener(place.scheme(), place.rest(), settings, SPEEDS, tap), settings);
    }
}
