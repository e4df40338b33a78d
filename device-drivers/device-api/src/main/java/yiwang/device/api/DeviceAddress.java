package yiwang.device.api;

import java.util.Objects;

/**
 * Where a device is, as written in profiles and on the command line: {@code scheme:rest}.
 *
 * <p>Schemes: {@code serial:PATH}, {@code tcp:HOST:PORT}, {@code usb:VENDOR:PRODUCT} (identity card readers),
 * {@code escpos:serial:PATH}, {@code escpos:tcp:HOST:PORT} (ticket printers), {@code queue:NAME} (a queue of the
 * operating system), {@code sane:HOST:PORT/NAME}, {@code escl:http://HOST:PORT/eSCL}, {@code camera:/dev/video0} (scanners),
 * {@code pcsc:READERNAME}.
 */
public record DeviceAddress(String scheme, String rest) {

    public DeviceAddress {
        Objects.requireNonNull(scheme);
        Objects.requireNonNull(rest);
    }

    /** @throws IllegalArgumentException with a sentence for people when the text has no scheme or nothing behind it */
    public static DeviceAddress parse(String text) {
        int colon = text == null ? -1 : text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new IllegalArgumentException("not a device address: '" + text + "' (expected scheme:rest, as in serial:/dev/ttyUSB0)");
        }
        return new DeviceAddress(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return scheme + ":" + rest;
    }
}
