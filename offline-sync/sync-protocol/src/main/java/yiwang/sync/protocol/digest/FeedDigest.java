package yiwang.sync.protocol.digest;

import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.Sha256;

/**
 * What a station has heard of the feed, in one value: each change is folded into the digest of those before it. Both sides
 * come to the same value only when the station heard every change up to its cursor, in order.
 */
public final class FeedDigest {

    /** Nothing was heard yet. */
    public static final String START = "";

    private FeedDigest() { }

    public static String after(String digest, FeedAnswer.Change change) {
        return Sha256.hex(String.join("\n", digest, word(change.caseId()), word(change.state()), word(change.centreNo()), word(change.note()), word(change.at())));
    }

    private static String word(String text) {
        return text == null ? "" : text;
    }
}
