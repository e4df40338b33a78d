package yiwang.sync.client;

import java.time.Instant;
import java.util.List;

/**
 * What the connection pill shows.
 *
 * @param since     when the line came into this state; off line from the start on: when it was last up, else the first try
 * @param sending   cases under way right now
 * @param receipted records that the centre's newest verified receipt covers, all in all; fewer than before when a restored centre says so
 */
public record SyncStatus(Line line, Instant since, int sending, int pendingRecords, long pendingBytes, long receipted, List<SyncFailure> failures) {

    public enum Line { UNKNOWN, ONLINE, OFFLINE }

    public SyncStatus {
        failures = List.copyOf(failures);
    }
}
