package yiwang.sync.protocol.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /**
     * A word of the centre. Which fields it may carry besides is in {@link ChangeWord}; what a reader does not know it keeps as it came,
     * so that a later program can heed it.
     *
     * @param caseId    null when it is about no case; then {@code state} is null too
     * @param centreNo  or null
     * @param note      for people, or null
     * @param at        ISO 8601
     * @param more      all other fields by name, in the order of their names
     */
    public record Change(String caseId, String state, String centreNo, String note, String at,
                         @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

        public Change {
            more = more == null ? new TreeMap<>() : new TreeMap<>(more);
        }

        public Change(String caseId, String state, String centreNo, String note, String at) {
            this(caseId, state, centreNo, note, at, Map.of());
        }
    }
}
