package yiwang.device.smartcard.pcsc;

import java.time.Clock;
import java.time.Duration;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Capabilities;
import yiwang.device.api.Capability;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.smartcard.recording.CardNotes;
import yiwang.device.spi.LinkTap;

/**
 * A reader of the operating system's smart card service, for social security cards. Holds nothing between two commands, so
 * the service may be stopped and started and readers plugged about.
 */
public final class PcscCardReader implements IdentityCardReader {

    /** A read that has begun may take this much longer. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final DeviceAddress address;
    private final Clock clock;
    private final PcscTurns turns;
    private final LinkTap tap;

    /**
     * @param clock  its zone decides what "today" is when dates on cards are checked
     * @param tap    hears every command and answer
     */
    public PcscCardReader(DeviceAddress address, Clock clock, LinkTap tap) {
        this.address = address;
        this.clock = clock;
        this.tap = tap;
        this.turns = new PcscTurns(address);
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.IDENTITY_CARD_READER;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(Capability.SOCIAL_CARD, Capability.CARD_UID);
    }

    @Override
    public CardReadOutcome read(Duration limit, Cancellation cancellation) {
        tap.noted(CardNotes.READ);
        CardReadOutcome outcome = turns.limited(() -> new PcscWait(address.rest(), clock, limit, cancellation, tap).run(), limit.plus(GRACE),
                CardReadOutcome.ReaderFault::new, new CardReadOutcome.NoCard());
        tap.noted(CardNotes.ended(outcome));
        return outcome;
    }

    @Override
    public DeviceStatus status(Duration limit) {
        return turns.limited(this::look, limit, fault -> DeviceStatus.of(State.FAULT, fault), DeviceStatus.of(State.UNKNOWN));
    }

    private DeviceStatus look() {
        try (PcscService service = PcscService.connect()) {
            service.reader(address.rest());
            return DeviceStatus.online();
        } catch (PcscException e) {
            return DeviceStatus.of(State.ABSENT, DeviceFault.of(DeviceFault.Kind.ABSENT, e.getMessage()));
        }
    }

    @Override
    public void close() {
        turns.close();
    }
}
