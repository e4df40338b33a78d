package yiwang.sync.protocol.bundle;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * HPKE (RFC 9180: X25519, HKDF-SHA256, AES-256-GCM) with keys as texts: Base64 of Tink's keysets. Whoever has the public key
 * seals; only the centre opens.
 */
public final class SealingKeys {

    static {
        try {
            HybridConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink has HPKE", e);
        }
    }

    private SealingKeys() { }

    /** A key pair as texts. */
    public record Pair(String publicKey, String privateKey) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Pair[" + publicKey + "]";
        }
    }

    public static Pair generate() {
        try {
            KeysetHandle handle = KeysetHandle.generateNew(HpkeParameters.builder().setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256).setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM).build());
            Base64.Encoder base64 = Base64.getEncoder();
            return new Pair(base64.encodeToString(TinkProtoKeysetFormat.serializeKeysetWithoutSecret(handle.getPublicKeysetHandle())),
                    base64.encodeToString(TinkProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink makes HPKE keys", e);
        }
    }

    /** @param purpose what the secret is for: it opens for nothing else. @throws IllegalArgumentException when the text is no key */
    static byte[] seal(String publicKey, byte[] secret, String purpose) {
        try {
            return TinkProtoKeysetFormat.parseKeysetWithoutSecret(Base64.getDecoder().decode(publicKey))
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class).encrypt(secret, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a sealing key", e);
        }
    }

    /** @throws GeneralSecurityException when it was sealed for another key or another purpose, or was altered */
    static byte[] open(String privateKey, byte[] sealed, String purpose) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(Base64.getDecoder().decode(privateKey), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class).decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8));
    }
}
