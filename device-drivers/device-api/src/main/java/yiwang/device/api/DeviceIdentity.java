package yiwang.device.api;

import java.util.Objects;

/**
 * What tells one device from every other, also after a reboot or on another port. Never an index.
 *
 * <p>Written {@code serial-number:VALUE}, {@code port-path:VALUE} or {@code address:VALUE}; the value is compared as it is.
 *
 * @param anchor  what the identity hangs on; a serial number is worth more than a port path, a port path more than an address
 * @param value   without line breaks, such as {@code usb-FTDI_FT232R_A50285BI-if00} or {@code pci-0000:00:14.0-usb-0:2:1.0}
 */
public record DeviceIdentity(Anchor anchor, String value) {

    public enum Anchor {
        /** Travels with the device to any port. */ SERIAL_NUMBER("serial-number"),
        /** Stays with the socket in the wall: another device plugged in there has the same. */ PORT_PATH("port-path"),
        /** Only the address it was found at: a host and port, a queue's name, a reader's name. */ ADDRESS("address");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }
    }

    public DeviceIdentity {
        Objects.requireNonNull(anchor);
        if (value == null || value.isBlank() || value.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("a device identity has a value on one line");
        }
    }

    public static DeviceIdentity ofAddress(DeviceAddress address) {
        return new DeviceIdentity(Anchor.ADDRESS, address.toString());
    }

    /** @throws IllegalArgumentException with a sentence for people when the text names no anchor or has nothing behind it */
    public static DeviceIdentity parse(String text) {
        for (Anchor anchor : Anchor.values()) {
            if (text.startsWith(anchor.word + ":")) {
                return new DeviceIdentity(anchor, text.substring(anchor.word.length() + 1));
            }
        }
        throw new IllegalArgumentException("not a device identity: '" + text + "' (expected serial-number:, port-path: or address:)");
    }

    @Override
    public String toString() {
        return anchor.word + ":" + value;
    }
}
