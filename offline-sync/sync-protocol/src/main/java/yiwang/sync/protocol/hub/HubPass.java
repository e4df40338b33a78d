package yiwang.sync.protocol.hub;

import java.nio.charset.StandardCharsets;
import yiwang.sync.protocol.wire.Ed25519;

/**
 * The centre's word that a hub is the one of a hall: stations, which trust the centre's key alone, know a hub by it.
 *
 * @param publicKey  the hub's, Base64 of X.509 SubjectPublicKeyInfo
 * @param signature  Base64 Ed25519 by the centre's receipt-signing key
 */
public record HubPass(String hubId, String hall, String publicKey, String signature) {

    public static HubPass of(String hubId, String hall, String publicKey, String centrePrivateKey) {
        return new HubPass(hubId, hall, publicKey, Ed25519.sign(centrePrivateKey, signed(hubId, hall, publicKey)));
    }

    /** @param centreKey the one that the station got at enrolment; @param ownHall the station's */
    public boolean holdsFor(String centreKey, String ownHall) {
        return hubId != null && publicKey != null && signature != null && ownHall.equals(hall)
                && Ed25519.verify(centreKey, signed(hubId, hall, publicKey), signature);
    }

    private static byte[] signed(String hubId, String hall, String publicKey) {
        return String.join("\n", "yiwang-hub-1", hubId, hall, publicKey, "").getBytes(StandardCharsets.UTF_8);
    }
}
