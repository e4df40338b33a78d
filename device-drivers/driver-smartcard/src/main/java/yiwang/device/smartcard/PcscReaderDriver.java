package yiwang.device.smartcard;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.smartcard.pcsc.PcscCardReader;
import yiwang.device.smartcard.recording.CardNotes;
import yiwang.device.smartcard.recording.CardRecordingMask;
import yiwang.device.smartcard.recording.RecordedCardReader;
import yiwang.device.spi.DeviceDriver;
import yiwang.device.spi.LinkTap;
import yiwang.device.spi.RecordingMask;

/** Social security cards in readers of the operating system's smart card service: {@code pcsc:READERNAME}, or recorded: {@code pcsc:replay:FILE}. */
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
        return open(address, settings, LinkTap.NONE);
    }

    /** {@inheritDoc} The tap hears commands and answers, and between them {@link CardNotes}. */
    @Override
    public IdentityCardReader open(DeviceAddress address, Map<String, String> settings, LinkTap tap) {
        return address.rest().startsWith(RecordedCardReader.SCHEME) ? new RecordedCardReader(address, clock) : new PcscCardReader(address, clock, tap);
    }

    @Override
    public RecordingMask mask() {
        return new CardRecordingMask();
    }
}
