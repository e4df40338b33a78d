package yiwang.sync.protocol.wire;

import java.nio.charset.StandardCharsets;

/**
 * Names all that a gateway has to say to a station at a moment: its receipt, its feed's end, its catalogue. A station that
 * has nothing to send asks the feed with this as {@code If-None-Match}, and 304 says that nothing is new. The name proves
 * nothing, and nothing counts as delivered by it.
 */
public final class StandingWord {

    private static final int LENGTH = 32;

    private StandingWord() { }

    /** The ETag, quoted. @param cursor of the feed, as the gateway gave it */
    public static String etag(String gatewayEpoch, long upToSeq, String hash, String cursor, String catalogueEtag) {
        byte[] all = String.join("\n", gatewayEpoch, Long.toString(upToSeq), hash, cursor, catalogueEtag, "").getBytes(StandardCharsets.UTF_8);
        return "\"" + Sha256.hex(all).substring(0, LENGTH) + "\"";
    }
}
