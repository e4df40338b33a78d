package yiwang.sync.gateway.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import yiwang.sync.gateway.cases.CaseSeries;
import yiwang.sync.gateway.numbers.NumberDesk;

/**
 * People have been told numbers that the backup knows nothing of. What may have been given since is left out: whatever is numbered from
 * now on begins behind it, in series that the backup never saw as well (docs/decisions/031).
 */
final class RestoredNumbers {

    /** More of one item than are numbered on a day before its gateway is restored. */
    private static final long OF_A_DAY = 100_000;
    /** So that a restore begins behind what was numbered after another one of the same day. */
    private static final long A_SECOND = 10;
    /** More than a hall's machines fetch of one day's queue numbers between a backup and its restore. */
    private static final int QUEUE_NUMBERS = 10_000;
    /** Blocks of queue numbers are given ahead. */
    private static final int DAYS_AHEAD = 40;

    private final ZonedDateTime now;

    RestoredNumbers(Clock clock) {
        this.now = clock.instant().atZone(CaseSeries.CHINA);
    }

    /** In the transaction that brings the rows in. Yesterday as well: a clock may yet be put back over midnight. */
    void ofCases(Handle handle) {
        for (LocalDate day : List.of(now.toLocalDate().minusDays(1), now.toLocalDate())) {
            long last = OF_A_DAY + A_SECOND * Math.min(Duration.between(day.atStartOfDay(CaseSeries.CHINA), now).toSeconds(), Duration.ofDays(1).toSeconds());
            handle.execute("UPDATE central_serial SET last = ? WHERE series LIKE ? AND last < ?", last, "%" + day, last);
            handle.execute("INSERT INTO central_serial (series, last) VALUES (?, ?) ON CONFLICT (series) DO NOTHING", CaseSeries.ofAll(day), last);
        }
    }

    void ofQueues(Handle handle) {
        for (LocalDate day = now.toLocalDate(); day.isBefore(now.toLocalDate().plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            handle.execute("UPDATE number_given SET last = last + ? WHERE day = ?", QUEUE_NUMBERS, day.toString());
            handle.execute("INSERT INTO number_given (hall, day, last) VALUES (?, ?, ?) ON CONFLICT (hall, day) DO NOTHING", NumberDesk.ANY_HALL, day.toString(),
                    QUEUE_NUMBERS);
        }
    }
}
