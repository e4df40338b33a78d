package yiwang.sync.station;

import java.time.Instant;
import java.util.Set;
import yiwang.sync.protocol.wire.ConflictChoice;

/**
 * A work item: the centre moved a case while this station changed it without having heard of that. Both sides are kept.
 *
 * @param mine          the case as it stands here, with what the centre says of it
 * @param theirVersion  the version of it that stands at the centre
 * @param theirState    as the centre says, by name
 * @param theirNote     the centre's words for it, or empty
 * @param since         when the centre noticed
 * @param choices       what the clerk may decide
 */
public record Conflict(String id, CaseView mine, int theirVersion, String theirState, String theirNote, Instant since, Set<ConflictChoice> choices) {

    public Conflict {
        choices = Set.copyOf(choices);
    }
}
