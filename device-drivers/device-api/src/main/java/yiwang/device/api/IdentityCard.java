package yiwang.device.api;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a reader found on a card, field by field, untouched apart from trimmed padding.
 *
 * <p>Dates are {@code YYYYMMDD}; {@code VALID_TO} may be the word 长期. A field that this kind of card does not have is
 * absent, never empty.
 *
 * @param fields               the fields in the order of {@link CardField}
 * @param additionalAddresses  newest first; empty when the card holds none
 * @param photo                the raw bytes from the chip (1024 bytes of WLT for cards read through a SAM), or empty
 * @param samId                identity of the security module that read it, or empty
 * @param fingerprint          empty unless the reader was told to carry it
 * @param picture              the photo as people see it; empty where no maker's library decodes it, then only the raw bytes are there
 */
public record IdentityCard(CardKind kind, Map<CardField, String> fields, List<String> additionalAddresses, byte[] photo, String samId,
        FingerprintBlock fingerprint, Optional<CardPicture> picture) {

    public IdentityCard {
        EnumMap<CardField, String> copy = new EnumMap<>(CardField.class);
        fields.forEach((field, value) -> {
            if (value != null && !value.isEmpty()) {
                copy.put(field, value);
            }
        });
        fields = Collections.unmodifiableMap(copy);
        additionalAddresses = List.copyOf(additionalAddresses);
        photo = photo.clone();
        samId = samId == null ? "" : samId;
        fingerprint = fingerprint == null ? FingerprintBlock.NONE : fingerprint;
        Objects.requireNonNull(picture);
    }

    /** A card whose photo nobody has decoded. */
    public IdentityCard(CardKind kind, Map<CardField, String> fields, List<String> additionalAddresses, byte[] photo, String samId, FingerprintBlock fingerprint) {
        this(kind, fields, additionalAddresses, photo, samId, fingerprint, Optional.empty());
    }

    /** A card read without its fingerprint block. */
    public IdentityCard(CardKind kind, Map<CardField, String> fields, List<String> additionalAddresses, byte[] photo, String samId) {
        this(kind, fields, additionalAddresses, photo, samId, FingerprintBlock.NONE);
    }

    @Override
    public byte[] photo() {
        return photo.clone();
    }

    /** The same card with its photo as a picture. */
    public IdentityCard with(CardPicture decoded) {
        return new IdentityCard(kind, fields, additionalAddresses, photo, samId, fingerprint, Optional.of(decoded));
    }

    /** Overwrites the photo and its picture in memory: for owners who are done with the card. Afterwards they read as zeros. */
    public void erasePhoto() {
        Arrays.fill(photo, (byte) 0);
        picture.ifPresent(CardPicture::erase);
    }

    /** False for cards that keep name and number to themselves, as social security cards of the third generation do without a security module. */
    public boolean tellsWhoHolds() {
        return !holderName().isEmpty() && !holderNumber().isEmpty();
    }

    /** The field's value, or the empty text. */
    public String get(CardField field) {
        return fields.getOrDefault(field, "");
    }

    /** The name to call the holder by: the Chinese one where there is one. */
    public String holderName() {
        return !get(CardField.NAME).isEmpty() ? get(CardField.NAME)
                : !get(CardField.NAME_ZH).isEmpty() ? get(CardField.NAME_ZH) : get(CardField.NAME_EN);
    }

    /** The number that identifies the holder. */
    public String holderNumber() {
        return !get(CardField.ID_NUMBER).isEmpty() ? get(CardField.ID_NUMBER) : get(CardField.SOCIAL_SECURITY_NUMBER);
    }

    /** Never the person's data: this text may reach a log. */
    @Override
    public String toString() {
        return "IdentityCard[" + kind.wireName() + ", " + fields.size() + " fields]";
    }
}
