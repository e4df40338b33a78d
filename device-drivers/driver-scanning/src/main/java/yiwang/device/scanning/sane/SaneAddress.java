package yiwang.device.scanning.sane;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiwang.device.api.DeviceAddress;

/** @param name of the scanner at that saned, such as {@code test:0} or {@code genesys:libusb:001:004} */
record SaneAddress(String host, int port, String name) {

    /** Stands in questions to a recording, which nobody hears. */
    static final SaneAddress RECORDED = new SaneAddress("recorded.invalid", 1, "recorded");

    /** IANA's port for saned. */
    private static final int DEFAULT_PORT = 6566;
    private static final Pattern HOST_PORT_NAME = Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([^:/\\s\\[\\]]+))(?::(\\d{1,5}))?/(\\p{Graph}[\\p{Graph} ]*)");

    /** @throws IllegalArgumentException with a sentence for people */
    static SaneAddress of(DeviceAddress address) {
        Matcher parts = HOST_PORT_NAME.matcher(address.rest());
        if (!address.scheme().equals("sane") || !parts.matches()) {
            throw malformed(address);
        }
        int port = parts.group(3) == null ? DEFAULT_PORT : Integer.parseInt(parts.group(3));
        if (port < 1 || port > 65535) {
            throw malformed(address);
        }
        return new SaneAddress(parts.group(1) == null ? parts.group(2) : parts.group(1), port, parts.group(4));
    }

    private static IllegalArgumentException malformed(DeviceAddress address) {
        return new IllegalArgumentException("not the address of a scanner: '" + address + "' (expected sane:HOST:PORT/NAME, as in sane:127.0.0.1:6566/test:0)");
    }
}
