package yiwang.device.smartcard.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
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
import yiwang.device.smartcard.apdu.CardLostException;
import yiwang.device.smartcard.social.SocialCardReading;
import yiwang.device.spi.recording.Recording;

/** A recorded reader, {@code pcsc:replay:FILE}: read by read what happened then. Order counts, time does not. */
public final class RecordedCardReader implements IdentityCardReader {

    public static final String SCHEME = "replay:";

    private final DeviceAddress address;
    private final Clock clock;
    private CardTape tape;

    /** @param clock  its zone decides what "today" is when dates on cards are checked */
    public RecordedCardReader(DeviceAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
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
        Optional<DeviceFault> missing = load();
        if (missing.isPresent()) {
            return new CardReadOutcome.ReaderFault(missing.get());
        }
        CardReadOutcome last = new CardReadOutcome.NoCard();
        for (Optional<String> note = tape.nextNote(); note.isPresent(); note = tape.nextNote()) {
            if (note.get().startsWith(CardNotes.CARD)) {
                last = converse(note.get().equals(CardNotes.CONTACTLESS));
                if (last instanceof CardReadOutcome.ReaderFault(DeviceFault fault) && fault.kind() == DeviceFault.Kind.PROTOCOL) {
                    return last;
                }
            } else if (!note.get().equals(CardNotes.READ)) {
                return CardNotes.byCard(note.get()) ? last : CardNotes.outcome(note.get());
            }
        }
        return last;
    }

    private CardReadOutcome converse(boolean contactless) {
        try {
            return new SocialCardReading(tape, contactless, clock).run();
        } catch (CardLostException e) {
            return e.outcome();
        }
    }

    @Override
    public DeviceStatus status(Duration limit) {
        return load().map(fault -> DeviceStatus.of(State.ABSENT, fault)).orElseGet(DeviceStatus::online);
    }

    private Optional<DeviceFault> load() {
        if (tape == null) {
            try {
                tape = new CardTape(Recording.read(Path.of(address.rest().substring(SCHEME.length()))));
            } catch (IOException e) {
                return Optional.of(DeviceFault.of(DeviceFault.Kind.ABSENT, "no such recording"));
            } catch (IllegalArgumentException e) {
                return Optional.of(DeviceFault.of(DeviceFault.Kind.PROTOCOL, e.getMessage()));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        tape = null;
    }
}
