package yiwang.sync.client;

import java.util.Optional;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.protocol.digest.FeedDigest;
import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.WireJson;

/**
 * What this station has heard of the feed, kept beside its cursor. When power fails between the two they do not fit, and the
 * next comparison hears the feed anew: too much, never too little.
 *
 * @param cursor the one it goes up to
 */
record HeardFeed(String cursor, String digest) {

    private static final String NOTE = "heard-feed";

    static HeardFeed of(StationStore store) {
        return store.note(NOTE).flatMap(bytes -> WireJson.read(bytes, HeardFeed.class)).orElseGet(() -> new HeardFeed("", FeedDigest.START));
    }

    /** @param from the cursor that the answer goes on from: an answer of another epoch begins at the beginning */
    HeardFeed after(String from, FeedAnswer answer) {
        boolean goesOn = from.equals(cursor) && from.startsWith(answer.gatewayEpoch() + ":");
        String heard = goesOn ? digest : FeedDigest.START;
        for (FeedAnswer.Change change : answer.changes()) {
            heard = FeedDigest.after(heard, change);
        }
        return new HeardFeed(answer.cursor(), heard);
    }

    void keep(StationStore store) {
        store.note(NOTE, WireJson.bytes(this));
    }

    /** Empty when it does not fit the store's cursor. */
    Optional<String> upTo(String storeCursor) {
        return storeCursor.equals(cursor) ? Optional.of(digest) : Optional.empty();
    }
}
