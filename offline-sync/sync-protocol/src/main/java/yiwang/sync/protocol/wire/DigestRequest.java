package yiwang.sync.protocol.wire;

import java.util.List;

/**
 * Is what both sides hold the same?
 *
 * @param epoch       the station's
 * @param fromSeq     first record of the first range; ranges follow each other without a gap, the first at 1, 1001 ...
 * @param upToSeq     last record of the last range: no more than the gateway has receipted
 * @param ranges      {@code RangeDigest} of each
 * @param cursor      of the feed, as the station holds it; empty = nothing heard yet
 * @param feedDigest  {@code FeedDigest} up to the cursor
 */
public record DigestRequest(String epoch, long fromSeq, long upToSeq, List<String> ranges, String cursor, String feedDigest) {

    public DigestRequest {
        ranges = ranges == null ? List.of() : List.copyOf(ranges);
    }
}
