package yiwang.sync.store.keeper;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key file's content under a keeper's secret: a line that names the format, the keeper's name, what the keeper keeps, and the
 * content as AES-256-GCM (12 bytes nonce, then ciphertext and tag; the first two lines are bound to it), the last two in Base64.
 */
public final class WrappedKey {

    private static final String FORMAT = "yiwang-station-key-2";
    private static final int SECRET = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LINES = 4;

    private WrappedKey() { }

    public static boolean is(List<String> lines) {
        return lines.size() == LINES && lines.getFirst().equals(FORMAT);
    }

    /** Name of the keeper without which it does not open. */
    public static String keeper(List<String> lines) {
        return lines.get(1);
    }

    public static String wrap(byte[] content, KeyKeeper keeper) throws GeneralSecurityException {
        SecureRandom random = new SecureRandom();
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, secret, nonce, keeper.name()).doFinal(content);
        byte[] whole = new byte[NONCE + sealed.length];
        System.arraycopy(nonce, 0, whole, 0, NONCE);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join("\n", FORMAT, keeper.name(), base64.encodeToString(keeper.keep(secret)), base64.encodeToString(whole), "");
    }

    /** @throws KeeperRefusal when the keeper does not give the secret; @throws GeneralSecurityException when the file was changed */
    public static byte[] unwrap(List<String> lines, KeyKeepers keepers) throws GeneralSecurityException {
        byte[] kept;
        byte[] whole;
        try {
            kept = Base64.getDecoder().decode(lines.get(2));
            whole = Base64.getDecoder().decode(lines.get(3));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("not Base64", e);
        }
        if (whole.length < NONCE) {
            throw new GeneralSecurityException("not a wrapped key");
        }
        String keeper = keeper(lines);
        byte[] secret = keepers.named(keeper).recall(kept);
        byte[] nonce = java.util.Arrays.copyOf(whole, NONCE);
        return cipher(Cipher.DECRYPT_MODE, secret, nonce, keeper).doFinal(whole, NONCE, whole.length - NONCE);
    }

    private static Cipher cipher(int mode, byte[] secret, byte[] nonce, String keeper) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((FORMAT + "\n" + keeper + "\n").getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
