package yiwang.sync.protocol.wire;

import java.nio.charset.StandardCharsets;

/**
 * The gateway's word that it holds every record of a station up to a sequence, durably.
 *
 * @param upToSeq       last sequence held; 0 = none
 * @param hash          hash of that record; 64 zeros when none
 * @param gatewayEpoch  the gateway's own epoch; another one after a restore
 * @param time          when the gateway took that record, ISO 8601, so that the same push gets the same bytes again
 * @param signature     Base64 Ed25519 over {@link #signedBytes()}, by the key given at enrolment
 */
public record Receipt(String stationId, String epoch, long upToSeq, String hash, String gatewayEpoch, String time, String signature) {

    /** Seven lines, each ended by LF, UTF-8. */
    public byte[] signedBytes() {
        return String.join("\n", "yiwang-receipt-1", stationId, epoch, Long.toString(upToSeq), hash, gatewayEpoch, time, "")
                .getBytes(StandardCharsets.UTF_8);
    }

    public Receipt signedBy(String privateKey) {
        return new Receipt(stationId, epoch, upToSeq, hash, gatewayEpoch, time, Ed25519.sign(privateKey, signedBytes()));
    }

    public boolean verifiedBy(String publicKey) {
        return stationId != null && epoch != null && hash != null && gatewayEpoch != null && time != null && signature != null
                && Ed25519.verify(publicKey, signedBytes(), signature);
    }
}
