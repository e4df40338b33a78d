package yiwang.sync.protocol.wire;

import java.nio.charset.StandardCharsets;

/**
 * The key for which stations seal bundles.
 *
 * @param publicKey  see {@code SealingKeys}
 * @param signature  Base64 Ed25519 by the gateway's receipt-signing key
 */
public record SealingKeyAnswer(String publicKey, String signature) {

    public static SealingKeyAnswer of(String publicKey, String gatewayPrivateKey) {
        return new SealingKeyAnswer(publicKey, Ed25519.sign(gatewayPrivateKey, signed(publicKey)));
    }

    public boolean verifiedBy(String gatewayKey) {
        return publicKey != null && signature != null && Ed25519.verify(gatewayKey, signed(publicKey), signature);
    }

    private static byte[] signed(String publicKey) {
        return ("yiwang-sealing-1\n" + publicKey + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
