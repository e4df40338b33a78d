package yiwang.sync.protocol.bundle;

import yiwang.sync.protocol.wire.Sha256;

/**
 * What the finder of a stick can read of a bundle: no person's data. JSON, UTF-8, keys in snake case.
 *
 * @param bundleId   the same in all its files
 * @param part       1, 2, 3 ...
 * @param stationId  who signed it
 * @param epoch      the station's
 * @param madeAt     ISO 8601
 * @param sealedFor  SHA-256 of the public key it is sealed for, lower-case hex
 * @param sealedKey  the key of the body, sealed for that key
 */
public record BundleHeader(String bundleId, int part, String stationId, String epoch, String madeAt, String sealedFor, byte[] sealedKey) {

    static String fingerprint(String publicKey) {
        return Sha256.hex(publicKey);
    }

    /** What the sealed key opens, and nothing else. */
    String purpose() {
        return String.join("\n", "yiwang-bundle-1", bundleId, Integer.toString(part), stationId, epoch, "");
    }

    boolean isWhole() {
        return bundleId != null && part > 0 && stationId != null && epoch != null && madeAt != null && sealedFor != null && sealedKey != null;
    }
}
