package yiwang.sync.protocol.wire;

import java.util.List;

/**
 * What came down since the cursor.
 *
 * @param cursor         give it back next time
 * @param catalogueEtag  of the catalogue in force
 * @param more           true when the next call will at once bring more
 */
public record FeedAnswer(String cursor, String gatewayEpoch, String catalogueEtag, List<Change> changes, boolean more) {

    public FeedAnswer {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    /** @param centreNo or null; @param note for people, or null; @param at ISO 8601 */
    public record Change(String caseId, String state, String centreNo, String note, String at) { }
}
