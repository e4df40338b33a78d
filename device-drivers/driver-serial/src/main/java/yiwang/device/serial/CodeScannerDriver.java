package yiwang.device.serial;

import java.util.List;
import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.capture.BarcodeScanner;
import yiwang.device.serial.code.LineCodeScanner;
import yiwang.device.serial.link.LinkAddress;
import yiwang.device.spi.DeviceDriver;
import yiwang.device.spi.LinkTap;

/**
 * Bar code and QR scanners in serial (USB-CDC) mode: {@code codes:serial:PATH}, {@code codes:tcp:HOST:PORT}. Every code ends with CR, LF
 * or TAB, as the scanner's set-up sheet says. Settings: {@code baud} (9600 without it); {@code aim=yes} when AIM identifiers are on.
 */
public final class CodeScannerDriver implements DeviceDriver {

    private static final String SCHEME = "codes";
    private static final List<Integer> SPEEDS = List.of(9600);

    @Override
    public DeviceKind kind() {
        return DeviceKind.BARCODE_SCANNER;
    }

    @Override
    public Set<String> schemes() {
        return Set.of(SCHEME);
    }

    @Override
    public Set<String> wrapping(String inner) {
        return Set.of(LinkAddress.SERIAL, LinkAddress.TCP, LinkAddress.REPLAY).contains(inner) ? schemes() : Set.of();
    }

    @Override
    public BarcodeScanner open(DeviceAddress address, Map<String, String> settings) {
        return open(address, settings, LinkTap.NONE);
    }

    /** Recorded masked, every byte is a zero: a code may hold anything. */
    @Override
    public BarcodeScanner open(DeviceAddress address, Map<String, String> settings, LinkTap tap) {
        DeviceAddress place = DeviceAddress.parse(address.rest());
        String aim = settings.getOrDefault("aim", "no");
        if (!Set.of("yes", "no").contains(aim)) {
            throw new IllegalArgumentException("aim=" + aim + " is not known; known: yes, no");
        }
        return new LineCodeScanner(address, LinkAddress.opener(place.scheme(), place.rest(), settings, SPEEDS, tap), aim.equals("yes"));
    }
}
