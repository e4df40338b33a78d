package yiwang.device.serial;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.serial.link.LinkAddress;
import yiwang.device.serial.link.LinkOpener;
import yiwang.device.serial.sam.SamCardReader;
import yiwang.device.serial.sam.SamLimits;
import yiwang.device.serial.sam.SamRecordingMask;
import yiwang.device.serial.usb.UsbLinkOpener;
import yiwang.device.spi.DeviceDriver;
import yiwang.device.spi.LinkTap;
import yiwang.device.spi.RecordingMask;

/**
 * Resident card readers that speak GA/T 467 frames: {@code serial:PATH}, {@code tcp:HOST:PORT}, and
 * {@code usb:0400:c35a} (with {@code /SOCKET} behind it where two are equal) for those whose security module is itself on USB.
 * Settings: {@code baud}, without which the five speeds of the modules are tried; {@code fingerprint=carry} to have the
 * fingerprint block read along.
 */
public final class IdCardReaderDriver implements DeviceDriver {

    private static final List<Integer> SPEEDS = List.of(115200, 57600, 38400, 19200, 9600);

    private final Clock clock;
    private final SamLimits limits;

    /** For the service loader: dates on cards are days in China. */
    public IdCardReaderDriver() {
        this(Clock.system(ZoneId.of("Asia/Shanghai")), SamLimits.USUAL);
    }

    public IdCardReaderDriver(Clock clock, SamLimits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.IDENTITY_CARD_READER;
    }

    @Override
    public Set<String> schemes() {
        return Set.of(LinkAddress.SERIAL, LinkAddress.TCP, UsbLinkOpener.SCHEME, LinkAddress.REPLAY);
    }

    @Override
    public IdentityCardReader open(DeviceAddress address, Map<String, String> settings) {
        return open(address, settings, LinkTap.NONE);
    }

    @Override
    public IdentityCardReader open(DeviceAddress address, Map<String, String> settings, LinkTap tap) {
        LinkOpener opener = address.scheme().equals(UsbLinkOpener.SCHEME) ? LinkAddress.tapped(UsbLinkOpener.of(address.rest(), settings), tap)
                : LinkAddress.opener(address.scheme(), address.rest(), settings, SPEEDS, tap);
        return new SamCardReader(address, opener, limits, clock, carriesFingerprint(settings));
    }

    private static boolean carriesFingerprint(Map<String, String> settings) {
        String setting = settings.getOrDefault("fingerprint", "none");
        return switch (setting) {
            case "carry" -> true;
            case "none" -> false;
            default -> throw new IllegalArgumentException("fingerprint=" + setting + " is neither carry nor none");
        };
    }

    @Override
    public RecordingMask mask() {
        return new SamRecordingMask();
    }
}
