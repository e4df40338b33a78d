package yiwang.sync.gateway.cases;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import yiwang.sync.protocol.wire.Sha256;

/**
 * Shows a gateway that it gave a central number to a station's case: HMAC-SHA256, cut to 128 bits, under a key made of its signing
 * key, which a backup brings along. Nobody else can make or has to read one. Safe for many threads.
 */
public final class NumberProof {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    /** Ready for a message, and never given one: looking an algorithm up costs more than a proof. */
    private final Mac prepared;

    /** @param privateKey the gateway's signing key */
    public NumberProof(String privateKey) {
        try {
            this.prepared = Mac.getInstance(ALGORITHM);
            prepared.init(new SecretKeySpec(Sha256.digest().digest(lines("yiwang-number-key-1", privateKey)), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    public String of(String stationId, String caseId, String centreNo) {
        try {
            byte[] whole = ((Mac) prepared.clone()).doFinal(lines("yiwang-number-1", stationId, caseId, centreNo));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own " + ALGORITHM + " can be copied", e);
        }
    }

    public boolean holds(String stationId, String caseId, String centreNo, String proof) {
        return MessageDigest.isEqual(of(stationId, caseId, centreNo).getBytes(StandardCharsets.US_ASCII), proof.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] lines(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "NumberProof";
    }
}
