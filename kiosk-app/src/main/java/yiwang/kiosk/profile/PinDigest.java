package yiwang.kiosk.profile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A service PIN as it stands in the profile: {@code salt:hash}, PBKDF2-HMAC-SHA256, both in hexadecimal. Never the PIN itself. */
public record PinDigest(String salt, String hash) {

    private static final int ROUNDS = 200_000;

    static PinDigest parse(String text) {
        String[] parts = text.split(":");
        if (parts.length != 2 || parts[1].length() != 64) {
            throw new IllegalArgumentException("the service PIN stands as salt:hash, made by PinDigest.of");
        }
        return new PinDigest(parts[0], parts[1]);
    }

    public static PinDigest of(String pin, String salt) {
        return new PinDigest(salt, derive(pin, salt));
    }

    /** Takes some tenths of a second on purpose: not on the screen's thread. */
    public boolean fits(String pin) {
        return MessageDigest.isEqual(hash.getBytes(StandardCharsets.US_ASCII), derive(pin, salt).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return salt + ":" + hash;
    }

    private static String derive(String pin, String salt) {
        PBEKeySpec spec = new PBEKeySpec(pin.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), ROUNDS, 256);
        try {
            return HexFormat.of().formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }
}
