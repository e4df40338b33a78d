package yiwang.sync.protocol.wire;

import java.nio.charset.StandardCharsets;

/**
 * @param code       the one-time code, dashes and case free
 * @param publicKey  the station's own, Base64 of X.509 SubjectPublicKeyInfo (Ed25519)
 * @param csr        {@link SigningRequest} for the same key, when a certificate is wanted; else null
 * @param proof      Base64 Ed25519 by the station's key over {@link #proven}: it holds the private key
 */
public record EnrolmentRequest(String code, String publicKey, String proof, String csr) {

    public static EnrolmentRequest of(String code, Ed25519.Keys keys) {
        return new EnrolmentRequest(code, keys.publicKey(), Ed25519.sign(keys.privateKey(), proven(code, keys.publicKey())), null);
    }

    public EnrolmentRequest with(String signingRequest) {
        return new EnrolmentRequest(code, publicKey, proof, signingRequest);
    }

    public boolean isProven() {
        return code != null && publicKey != null && proof != null && Ed25519.verify(publicKey, proven(code, publicKey), proof);
    }

    private static byte[] proven(String code, String publicKey) {
        return ("yiwang-enrolment-1\n" + code + "\n" + publicKey + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Never the code. */
    @Override
    public String toString() {
        return "EnrolmentRequest[masked]";
    }
}
