package yiwang.device.api;

import java.util.Arrays;
import java.util.Objects;

/**
 * The fingerprint block of a card (GA/T 1012, 512 bytes a finger), carried from the reader to a comparison and no further.
 * Not serialisable, in no JSON and no text; its bytes can be had for storing only against a {@link FingerprintConsent}.
 */
public final class FingerprintBlock {

    /** A card without the block, or a reader that was not asked for it. */
    public static final FingerprintBlock NONE = new FingerprintBlock(new byte[0]);

    private final byte[] bytes;

    /** @param bytes  copied; the caller wipes its own */
    public FingerprintBlock(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** A comparison that ends here and now. */
    @FunctionalInterface
    public interface Comparison {

        /** @param block  zeros afterwards */
        boolean matches(byte[] block);
    }

    /** Lends the bytes to a comparison for as long as it lasts. */
    public boolean compare(Comparison comparison) {
        byte[] lent = bytes.clone();
        try {
            return comparison.matches(lent);
        } finally {
            Arrays.fill(lent, (byte) 0);
        }
    }

    /** The bytes, to be stored with the item that the consent names. */
    public byte[] forStoring(FingerprintConsent consent) {
        Objects.requireNonNull(consent);
        return bytes.clone();
    }

    /** Overwrites the bytes in memory: for owners who are done with them. */
    public void erase() {
        Arrays.fill(bytes, (byte) 0);
    }

    /** Never the bytes. */
    @Override
    public String toString() {
        return isEmpty() ? "FingerprintBlock[none]" : "FingerprintBlock[" + bytes.length + " bytes]";
    }
}
