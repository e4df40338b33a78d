package yiwang.console.check;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * Ed25519 (RFC 8032) with the station's own key: only who has the key can write such a sheet, and whoever has its public half can check
 * one. The same content and key give the same seal, so the station checks its own by sealing again.
 */
public final class KeySigner implements CheckSigner {

    /** What the method of such sheets begins with; the station's id follows. */
    public static final String NAME = "ed25519:";

    private final String stationId;
    private final PrivateKey key;

    /** @param privateKey Base64 of PKCS#8. @throws IllegalArgumentException when it is no such key */
    public KeySigner(String stationId, String privateKey) {
        this.stationId = stationId;
        try {
            this.key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 private key", e);
        }
    }

    @Override
    public String method() {
        return NAME + stationId;
    }

    @Override
    public String sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(content);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    @Override
    public boolean fits(byte[] content, String seal) {
        return MessageDigest.isEqual(sign(content).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.UTF_8));
    }
}
