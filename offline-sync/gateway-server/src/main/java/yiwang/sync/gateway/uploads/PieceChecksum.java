package yiwang.sync.gateway.uploads;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Header {@code Upload-Checksum} of tus: algorithm, space, Base64 of the digest of this piece. */
final class PieceChecksum {

    static final String ALGORITHMS = "sha256,sha1,md5";
    private static final Map<String, String> NAMES = Map.of("sha256", "SHA-256", "sha1", "SHA-1", "md5", "MD5");

    private final MessageDigest digest;
    private final byte[] expected;

    private PieceChecksum(MessageDigest digest, byte[] expected) {
        this.digest = digest;
        this.expected = expected;
    }

    /** Empty when the algorithm is unknown or the header is none. */
    static Optional<PieceChecksum> parse(String header) {
        String[] parts = header.trim().split(" ");
        if (parts.length != 2 || !NAMES.containsKey(parts[0])) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PieceChecksum(MessageDigest.getInstance(NAMES.get(parts[0])), Base64.getDecoder().decode(parts[1])));
        } catch (NoSuchAlgorithmException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void update(byte[] bytes, int count) {
        digest.update(bytes, 0, count);
    }

    boolean matches() {
        return MessageDigest.isEqual(digest.digest(), expected);
    }
}
