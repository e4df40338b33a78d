package yiwang.device.sensors;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiwang.device.api.DeviceAddress;

/**
 * {@code door:key:PATH/CODE}: a key that is held while the door is open, or {@code door:key:PATH/OPENED,CLOSED}: one key for each move.
 * Codes as the kernel counts keys (183 is F13), the path as udev links it ({@code /dev/input/by-id/...-event-kbd}).
 */
record KeyAddress(Path input, int opened, OptionalInt closed) {

    private static final String HEAD = "key:";
    private static final Pattern FORM = Pattern.compile("key:(/.+)/(\\d{1,3})(?:,(\\d{1,3}))?");

    static boolean fits(DeviceAddress address) {
        return address.rest().startsWith(HEAD);
    }

    /** @throws IllegalArgumentException with a sentence for people */
    static KeyAddress of(DeviceAddress address) {
        Matcher parts = FORM.matcher(address.rest());
        if (!parts.matches() || parts.group(2).equals(parts.group(3))) {
            throw new IllegalArgumentException("not a door switch that plays keyboard: '" + address + "' (expected door:key:PATH/CODE or door:key:PATH/OPENED,CLOSED)");
        }
        return new KeyAddress(Path.of(parts.group(1)), Integer.parseInt(parts.group(2)),
                parts.group(3) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts.group(3))));
    }
}
