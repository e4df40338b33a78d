package yiwang.device.sensors;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiwang.device.api.DeviceAddress;

/** {@code ups:HOST:PORT/NAME}, the port 3493 unless told. @param name as {@code ups.conf} calls it */
record UpsAddress(String host, int port, String name) {

    static final String SCHEME = "ups";
    private static final Pattern FORM = Pattern.compile("([^:/\\s]+)(?::(\\d{1,5}))?/([A-Za-z0-9_.-]{1,64})");

    /** @throws IllegalArgumentException with a sentence for people */
    static UpsAddress of(DeviceAddress address) {
        Matcher parts = FORM.matcher(address.rest());
        int port = parts.matches() && parts.group(2) != null ? Integer.parseInt(parts.group(2)) : 3493;
        if (!parts.matches() || port < 1 || port > 65535) {
            throw new IllegalArgumentException("not the address of a UPS: '" + address + "' (expected ups:HOST:PORT/NAME, as in ups:127.0.0.1:3493/hall)");
        }
        return new UpsAddress(parts.group(1), port, parts.group(3));
    }
}
