package yiwang.sync.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;

/** The key of one case: 32 random bytes for its values and 32 for its attachments, wrapped by the master key. */
final class CaseKey {

    private static final int HALF = 32;
    private static final int SEGMENT = 64 * 1024;

    private final byte[] wrapped;
    private final Aead values;
    private final byte[] streamKey;

    private CaseKey(byte[] wrapped, byte[] clear) throws GeneralSecurityException {
        this.wrapped = wrapped;
        this.values = new AesGcmJce(Arrays.copyOf(clear, HALF));
        this.streamKey = Arrays.copyOfRange(clear, HALF, 2 * HALF);
    }

    static CaseKey fresh(Vault vault, UUID caseId) {
        byte[] clear = Random.randBytes(2 * HALF);
        return make(vault.seal(clear, place(caseId)), clear);
    }

    static CaseKey unwrap(Vault vault, UUID caseId, byte[] wrapped) {
        return make(wrapped, vault.open(wrapped, place(caseId)));
    }

    private static CaseKey make(byte[] wrapped, byte[] clear) {
        try {
            return new CaseKey(wrapped, clear);
        } catch (GeneralSecurityException e) {
            throw StoreFault.damaged(e);
        }
    }

    private static Place place(UUID caseId) {
        return new Place("case_key", caseId.toString(), 1);
    }

    /** As it is stored. */
    byte[] wrapped() {
        return wrapped;
    }

    byte[] seal(byte[] clear, Place place) {
        try {
            return values.encrypt(clear, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt", e);
        }
    }

    byte[] open(byte[] sealed, Place place) {
        try {
            return values.decrypt(sealed, place.bytes());
        } catch (GeneralSecurityException e) {
            throw StoreFault.damaged(e);
        }
    }

    StreamingAead streams() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(streamKey, "HmacSha256", HALF, SEGMENT, 0);
    }
}
