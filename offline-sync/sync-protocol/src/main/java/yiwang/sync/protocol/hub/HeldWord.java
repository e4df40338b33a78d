package yiwang.sync.protocol.hub;

import java.nio.charset.StandardCharsets;
import yiwang.sync.protocol.wire.Ed25519;

/**
 * A hub's word that it keeps a station's records up to a sequence and passes them on. It is no receipt: nothing counts as delivered
 * by it, and a station drops nothing for it. It says what need not be sent a second time.
 *
 * @param hash       of the last record kept; 64 zeros when none
 * @param delivered  attachments of this station for which the centre's word has come so far: when it grows, asking again pays
 * @param signature  Base64 Ed25519 by the key of {@code pass}
 */
public record HeldWord(String stationId, String epoch, long upToSeq, String hash, long delivered, String signature, HubPass pass) {

    public HeldWord signedBy(String privateKey) {
        return new HeldWord(stationId, epoch, upToSeq, hash, delivered, Ed25519.sign(privateKey, signedBytes()), pass);
    }

    /** @param centreKey trusted by the station; @param ownHall the station's */
    public boolean verifiedBy(String centreKey, String ownHall) {
        return stationId != null && epoch != null && hash != null && signature != null && pass != null && pass.holdsFor(centreKey, ownHall)
                && Ed25519.verify(pass.publicKey(), signedBytes(), signature);
    }

    /** Six lines, each ended by LF, UTF-8. */
    private byte[] signedBytes() {
        return String.join("\n", "yiwang-held-1", stationId, epoch, Long.toString(upToSeq), hash, Long.toString(delivered), "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
