package yiwang.sync.protocol.wire;

import java.util.Optional;

/**
 * Where a station's chain ends, as it tells with each sync in the query parameter {@code head}: {@code SEQ:HASH}. The target is
 * signed, and with it this word.
 *
 * @param seq   0 = the chain is empty
 * @param hash  of the newest record, lower-case hex; 64 zeros when there is none
 */
public record ChainPosition(long seq, String hash) {

    public static final String PARAMETER = "head";
    /** Of a station that has not recorded anything. */
    public static final ChainPosition EMPTY = new ChainPosition(0, "0".repeat(64));

    public String text() {
        return seq + ":" + hash;
    }

    /** Empty when it is none. */
    public static Optional<ChainPosition> parse(String text) {
        if (text == null || !text.matches("[0-9]{1,18}:[0-9a-f]{64}")) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        return Optional.of(new ChainPosition(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1)));
    }
}
