package yiwang.sync.protocol.wire;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 (RFC 8032) with keys as texts: public = Base64 of X.509 SubjectPublicKeyInfo, private = Base64 of PKCS#8. */
public final class Ed25519 {

    private static final String NAME = "Ed25519";

    private Ed25519() { }

    /** A key pair as texts. */
    public record Keys(String publicKey, String privateKey) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Keys[" + publicKey + "]";
        }
    }

    public static Keys generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return new Keys(base64.encodeToString(pair.getPublic().getEncoded()), base64.encodeToString(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    /** @return Base64 of the 64 signature bytes; the same message and key give the same signature */
    public static String sign(String privateKey, byte[] message) {
        try {
            PrivateKey key = KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 private key", e);
        }
    }

    /** False for a wrong signature and for anything that is no key or no signature at all. */
    public static boolean verify(String publicKey, byte[] message, String signature) {
        try {
            PublicKey key = KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            Signature check = Signature.getInstance(NAME);
            check.initVerify(key);
            check.update(message);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    public static boolean isPublicKey(String text) {
        try {
            KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
