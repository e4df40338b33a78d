package yiwang.sync.station;

import yiwang.sync.domain.problem.Problem;

/** How the move of a station to another address ended. */
public sealed interface MoveOutcome {

    /**
     * From now on it syncs with the new address; kept before this is told.
     *
     * @param from           the address before; the same as {@code to} when nothing had to be changed
     * @param hub            whether the hub of its hall answers at the new address, or the centre itself
     * @param pendingRecords what goes through the new address with the next sync
     * @param pendingBytes   likewise, attachments among them
     */
    record Moved(String stationId, String from, String to, boolean hub, int pendingRecords, long pendingBytes) implements MoveOutcome { }

    /** Nothing was changed. */
    record Refused(Problem problem) implements MoveOutcome { }
}
