package yiwang.device.sensors;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiwang.device.api.DeviceAddress;

/** {@code door:CHIP/LINE}, as {@code gpioinfo} counts them: {@code door:gpiochip0/17}. The chip may also be its label. */
record DoorAddress(String chip, int line) {

    static final String SCHEME = "door";
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_][A-Za-z0-9_.:-]{0,63})/(\\d{1,4})");

    /** @throws IllegalArgumentException with a sentence for people */
    static DoorAddress of(DeviceAddress address) {
        Matcher parts = FORM.matcher(address.rest());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not the address of a door switch: '" + address + "' (expected door:CHIP/LINE, as in door:gpiochip0/17)");
        }
        return new DoorAddress(parts.group(1), Integer.parseInt(parts.group(2)));
    }
}
