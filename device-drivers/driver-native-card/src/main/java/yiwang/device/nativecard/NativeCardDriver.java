package yiwang.device.nativecard;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.spi.DeviceDriver;

/**
 * Readers that only their maker's library speaks to: {@code native:sdtapi:PATH} and {@code native:termb:PATH}.
 * Settings: {@code port} as the library counts ports (1001 and up USB, 1 to 16 serial; usually 1001), {@code call-ms} after
 * which a call counts as hung (usually 5000).
 */
public final class NativeCardDriver implements DeviceDriver {

    private final Clock clock;

    /** For the service loader: dates on cards are days in China. */
    public NativeCardDriver() {
        this(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    public NativeCardDriver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.IDENTITY_CARD_READER;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("native");
    }

    @Override
    public IdentityCardReader open(DeviceAddress address, Map<String, String> settings) {
        return new NativeCardReader(address, VendorAddress.parse(address.rest()), number(settings, "port", "1001"),
                Duration.ofMillis(number(settings, "call-ms", "5000")), clock);
    }

    private static int number(Map<String, String> settings, String name, String usual) {
        String value = settings.getOrDefault(name, usual);
        if (!value.matches("\\d{1,6}")) {
            throw new IllegalArgumentException(name + "=" + value + " is not a number");
        }
        return Integer.parseInt(value);
    }
}
