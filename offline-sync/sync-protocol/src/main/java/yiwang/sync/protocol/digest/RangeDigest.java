package yiwang.sync.protocol.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import yiwang.sync.protocol.wire.Sha256;

/**
 * What two sides compare of a range of records: SHA-256 over a line {@code seq hash LF} for each, in order. The same digest
 * means the same records; one that is missing on a side has no line there. Not safe for many threads.
 */
public final class RangeDigest {

    /** Records of a range but the last one. */
    public static final int RECORDS = 1000;
    /** Ranges in a request. */
    public static final int MOST_RANGES = 256;

    private final MessageDigest digest = Sha256.digest();

    public RangeDigest add(long seq, String hash) {
        digest.update((seq + " " + hash + "\n").getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** Lower-case hex; begins anew. */
    public String end() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
