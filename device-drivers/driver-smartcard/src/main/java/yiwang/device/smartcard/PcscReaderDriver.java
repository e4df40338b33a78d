package yiwang.device.smartcard;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.smartcard.pcsc.PcscCardReader;
import yiwang.device.spi.DeviceDriver;

/** Social security cards in readers of the operating system's smart card service: {@code pcsc:READERNAME}. */
public final class PcscReaderDriver implements DeviceDriver {

    private static final String SCHEME = "pcsc";

    private final Clock clock;

    /** For the service loader: dates on cards are days in China. */
    public PcscReaderDriver() {
        this(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    public PcscReaderDriver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.IDENTITY_CARD_READER;
    }

    @Override
    public Set<String> schemes() {
        return Set.of(SCHEME);
    }

    @Override
    public IdentityCardReader open(DeviceAddress address, Map<String, String> settings) {
        return new PcscCardReader(address, clock);
    }
}
