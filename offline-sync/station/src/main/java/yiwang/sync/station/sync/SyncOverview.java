package yiwang.sync.station.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yiwang.sync.domain.time.ClockReading;

/**
 * Everything that waits, counted, and what ends some day without a line.
 *
 * @param pendingBytes records and attachments together, as they lie here
 * @param receiptAt    when the newest receipt that stands was taken
 * @param lastContact  when the centre last answered; empty = never since the binding
 */
public record SyncOverview(int cases, int notAtCentre, int needsPerson, int pendingRecords, long pendingBytes, Optional<Instant> receiptAt,
                           Optional<Instant> lastContact, Optional<ClockReading> clock, List<OfflineLimit> limits) {

    public SyncOverview {
        limits = List.copyOf(limits);
    }

    public static final SyncOverview NOTHING = new SyncOverview(0, 0, 0, 0, 0, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
}
