package yiwang.device.api;

import java.time.Instant;

/**
 * Why the fingerprint block of a card may be stored: an item that asks for it, and the holder's yes to that very item.
 * Nothing in the product makes one by itself; only the journey that has asked the person does.
 *
 * @param item     code of the item that asks for fingerprints
 * @param agreedAt  when the holder agreed, on the screen or on paper
 */
public record FingerprintConsent(String item, Instant agreedAt) {

    public FingerprintConsent {
        if (item == null || item.isBlank() || agreedAt == null) {
            throw new IllegalArgumentException("a consent names the item and the moment");
        }
    }
}
