package yiwang.sync.protocol.wire;

import java.nio.charset.StandardCharsets;

/**
 * The gateway's signed word that it holds a file whole: headers {@code Yiwang-Gateway-Epoch} and
 * {@code Yiwang-Content-Receipt} of the answer that reports a station's finished upload.
 */
public record ContentReceipt(String stationId, String sha256, long size, String gatewayEpoch) {

    public static final String EPOCH_HEADER = "Yiwang-Gateway-Epoch";
    public static final String SIGNATURE_HEADER = "Yiwang-Content-Receipt";

    /** @return Base64 Ed25519 signature */
    public String sign(String privateKey) {
        return Ed25519.sign(privateKey, signedBytes());
    }

    public boolean verify(String publicKey, String signature) {
        return signature != null && Ed25519.verify(publicKey, signedBytes(), signature);
    }

    /** Five lines, each ended by LF, UTF-8. */
    private byte[] signedBytes() {
        return String.join("\n", "yiwang-content-1", stationId, sha256, Long.toString(size), gatewayEpoch, "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
