package yiwang.sync.protocol.wire;

import java.nio.charset.StandardCharsets;

/**
 * The last part of the address of a station's upload: the first 32 hex digits of the SHA-256 over {@code station:ID}, LF, the file's
 * SHA-256 in hex, LF, its length in bytes. Whoever knows the file knows the name, before and after any answer; only under the signature of
 * that station does it lead anywhere.
 */
public final class UploadName {

    private static final int DIGITS = 32;

    private UploadName() { }

    /** @param owner by {@link #station} */
    public static String of(String owner, String sha256, long length) {
        return Sha256.hex((owner + "\n" + sha256 + "\n" + length).getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /** A station as the owner of uploads. */
    public static String station(String stationId) {
        return "station:" + stationId;
    }
}
