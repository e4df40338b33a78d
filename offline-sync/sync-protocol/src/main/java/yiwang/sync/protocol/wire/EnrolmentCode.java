package yiwang.sync.protocol.wire;

import java.util.Locale;
import java.util.Optional;

/**
 * What a hall manager gives to a machine: {@code XXXX-XXXX-XXXX}, the one-time secret, and from a gateway that serves over TLS
 * behind a dot the fingerprint of its root, so that the machine knows whom to trust before it has talked to anybody.
 *
 * @param secret       the only part that travels
 * @param fingerprint  20 characters without dashes: 100 bits of the root's SHA-256; empty = none was given
 */
public record EnrolmentCode(String secret, Optional<String> fingerprint) {

    /** 32 characters that are not mistaken for each other on paper. */
    public static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int FINGERPRINT_LENGTH = 20;
    private static final int GROUP = 4;
    private static final int BITS = 5;

    /** Dashes, spaces and case do not matter. */
    public static EnrolmentCode parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? new EnrolmentCode(text.strip(), Optional.empty())
                : new EnrolmentCode(text.substring(0, dot).strip(), Optional.of(text.substring(dot + 1).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT)));
    }

    /** @param root DER */
    public static String fingerprint(byte[] root) {
        byte[] hash = Sha256.digest().digest(root);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < FINGERPRINT_LENGTH; i++) {
            int bit = i * BITS;
            int two = (hash[bit / 8] & 0xFF) << 8 | hash[bit / 8 + 1] & 0xFF;
            text.append(ALPHABET.charAt(two >> 16 - BITS - bit % 8 & 31));
        }
        return text.toString();
    }

    /** Whether this is the root that the code names. @param root DER */
    public boolean names(byte[] root) {
        return fingerprint.isPresent() && fingerprint.get().equals(fingerprint(root));
    }

    /** As it is shown to people. */
    public String text() {
        return secret + fingerprint.map(f -> "." + f.replaceAll("(.{" + GROUP + "})(?=.)", "$1-")).orElse("");
    }

    /** Never the code. */
    @Override
    public String toString() {
        return "EnrolmentCode[masked]";
    }
}
