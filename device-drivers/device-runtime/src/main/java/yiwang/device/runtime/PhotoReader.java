package yiwang.device.runtime;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Capabilities;
import yiwang.device.api.Capability;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.HealthLevel;
import yiwang.device.api.HealthOutcome;
import yiwang.device.api.IdentityCard;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.spi.PhotoDecoding;

/** A card reader whose cards' photos somebody decodes: whatever becomes of the photo, the card is read as without. */
record PhotoReader(IdentityCardReader reader, PhotoDecoding photos) implements IdentityCardReader {

    @Override
    public CardReadOutcome read(Duration limit, Cancellation cancellation) {
        CardReadOutcome outcome = reader.read(limit, cancellation);
        return outcome instanceof CardReadOutcome.Read(IdentityCard card)
                ? photos.decode(card.photo()).<CardReadOutcome>map(picture -> new CardReadOutcome.Read(card.with(picture))).orElse(outcome) : outcome;
    }

    @Override
    public DeviceKind kind() {
        return reader.kind();
    }

    @Override
    public DeviceAddress address() {
        return reader.address();
    }

    @Override
    public DeviceIdentity identity() {
        return reader.identity();
    }

    @Override
    public DeviceStatus status(Duration limit) {
        return reader.status(limit);
    }

    @Override
    public Capabilities capabilities() {
        Capabilities own = reader.capabilities();
        Set<Capability> more = EnumSet.of(Capability.PHOTO_DECODING);
        more.addAll(own.abilities());
        return new Capabilities(more, own.facts());
    }

    @Override
    public List<Consumable> consumables(Duration limit) {
        return reader.consumables(limit);
    }

    @Override
    public HealthOutcome checkHealth(HealthLevel level, Duration limit, Cancellation cancellation) {
        return reader.checkHealth(level, limit, cancellation);
    }

    @Override
    public void close() {
        try (photos) {
            reader.close();
        }
    }
}
