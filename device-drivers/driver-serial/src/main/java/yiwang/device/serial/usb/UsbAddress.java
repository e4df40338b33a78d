package yiwang.device.serial.usb;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yiwang.device.api.DeviceFault;
import yiwang.device.serial.link.LinkException;

/**
 * A reader on USB, written {@code VENDOR:PRODUCT} in four hexadecimal digits each, with {@code /SOCKET} behind it where two are equal.
 *
 * @param socket  as the kernel counts: bus, a dash, the ports on the way with dots between ({@code 1-4.2}); empty for the only one
 */
record UsbAddress(int vendor, int product, String socket) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-fA-F]{4}):([0-9a-fA-F]{4})(?:/(\\d{1,3}-\\d{1,3}(?:\\.\\d{1,3}){0,6}))?");

    /** @throws IllegalArgumentException with a sentence for people */
    static UsbAddress parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not VENDOR:PRODUCT or VENDOR:PRODUCT/SOCKET, such as 0400:c35a/1-4");
        }
        return new UsbAddress(Integer.parseInt(matcher.group(1), 16), Integer.parseInt(matcher.group(2), 16), Optional.ofNullable(matcher.group(3)).orElse(""));
    }

    /** @throws LinkException when none is there, or two are and none is named: equal readers are not guessed at */
    int choose(List<UsbAddress> there) throws LinkException {
        List<UsbAddress> fitting = there.stream().filter(other -> other.vendor == vendor && other.product == product && (socket.isEmpty() || socket.equals(other.socket))).toList();
        if (fitting.size() == 1) {
            return there.indexOf(fitting.getFirst());
        }
        throw new LinkException(DeviceFault.Kind.ABSENT, fitting.isEmpty() ? "no USB device " + this
                : "several USB devices " + this + ", name one by its socket: " + fitting.stream().map(UsbAddress::socket).collect(Collectors.joining(", ")));
    }

    @Override
    public String toString() {
        return String.format("%04x:%04x%s", vendor, product, socket.isEmpty() ? "" : "/" + socket);
    }
}
