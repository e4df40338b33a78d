package yiwang.sync.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** The station's master key at work: seals values, wraps case keys, and makes keyed tags of what must be found unseen. */
final class Vault {

    private static final int TAG_BYTES = 16;

    private final Aead aead;
    private final PrfSet prf;

    Vault(KeysetHandle values, KeysetHandle tags) throws GeneralSecurityException {
        aead = values.getPrimitive(RegistryConfiguration.get(), Aead.class);
        prf = tags.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    byte[] seal(byte[] clear, Place place) {
        try {
            return aead.encrypt(clear, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt", e);
        }
    }

    /** @throws yiwang.sync.domain.port.StoreException {@code store_damaged} */
    byte[] open(byte[] sealed, Place place) {
        try {
            return aead.decrypt(sealed, place.bytes());
        } catch (GeneralSecurityException e) {
            throw StoreFault.damaged(e);
        }
    }

    /** A keyed hash: equal values of one purpose have equal tags, and nobody without the key can tell which value it is. */
    byte[] tag(String purpose, String value) {
        return tag(purpose, value, TAG_BYTES);
    }

    /** The same in 32 bits, for the search index in memory. */
    int shortTag(String purpose, String value) {
        byte[] t = tag(purpose, value, Integer.BYTES);
        return (t[0] & 0xFF) << 24 | (t[1] & 0xFF) << 16 | (t[2] & 0xFF) << 8 | t[3] & 0xFF;
    }

    private byte[] tag(String purpose, String value, int length) {
        try {
            return prf.computePrimary((purpose + '\n' + value).getBytes(StandardCharsets.UTF_8), length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC refused to compute", e);
        }
    }
}
