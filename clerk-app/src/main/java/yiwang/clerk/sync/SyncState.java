package yiwang.clerk.sync;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import yiwang.sync.client.SyncSettings;
import yiwang.sync.client.SyncStatus;
import yiwang.sync.station.sync.SyncOverview;

/**
 * Everything the page shows beside the list.
 *
 * @param left   how long it takes still; empty while nothing is known of the line
 * @param aside  the first of those that need a person
 * @param notice how the last print or repair ended, or empty
 */
public record SyncState(SyncStatus status, SyncOverview overview, DrainGauge gauge, Optional<Duration> left, List<SyncRow> aside,
                        List<Happening> happenings, SyncSettings settings, Optional<Notice> notice) {

    /** What to say of something a person asked for. @param words of a device or of the station, or empty */
    public record Notice(Kind kind, String words) {
        public enum Kind { PRINTED, PRINT_DOUBT, NOT_PRINTED, NO_RECEIPT, NO_PRINTER, SAVED, GOING_AGAIN }
    }

    public SyncState {
        aside = List.copyOf(aside);
        happenings = List.copyOf(happenings);
    }

    SyncState with(Optional<Notice> next) {
        return new SyncState(status, overview, gauge, left, aside, happenings, settings, next);
    }

    /** Bytes a second, as measured; empty while nothing moves. */
    public Optional<Long> speed() {
        return left.filter(d -> d.toSeconds() > 0 && status.sending() > 0).map(d -> gauge.pending() / d.toSeconds());
    }
}
