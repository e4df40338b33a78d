package yiwang.sync.protocol.staff;

import java.nio.charset.StandardCharsets;
import yiwang.sync.protocol.wire.Ed25519;

/** The centre's signed word that a grant counts no more. Once heard it counts for ever. @param revokedAt ISO 8601; @param signature as {@link StaffGrant} */
public record GrantRevocation(String grantId, String stationId, String revokedAt, String signature) {

    public GrantRevocation signedBy(String privateKey) {
        return new GrantRevocation(grantId, stationId, revokedAt, Ed25519.sign(privateKey, signedBytes()));
    }

    public boolean holdsFor(String station, String publicKey) {
        return grantId != null && revokedAt != null && signature != null && station.equals(stationId) && Ed25519.verify(publicKey, signedBytes(), signature);
    }

    /** Four lines, each ended by LF, UTF-8. */
    private byte[] signedBytes() {
        return String.join("\n", "yiwang-grant-revoked-1", grantId, stationId, revokedAt, "").getBytes(StandardCharsets.UTF_8);
    }
}
