package yiwang.sync.station.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How long a station may go without its centre before people are told to bring it near a line.
 *
 * @param days          without any answer of the centre
 * @param catalogueDays that the catalogue may be old, counted from the last time the centre said it is the newest
 * @param cases         that may wait at once
 */
public record OfflinePolicy(int days, int catalogueDays, int cases) {

    public static final OfflinePolicy USUAL = new OfflinePolicy(15, 30, 200_000);

    /** Pure. @param fetched when the catalogue came; @param contact when the centre last answered */
    public List<OfflineLimit> limits(Instant now, Optional<Instant> fetched, Optional<Instant> contact, int waiting) {
        Instant fresh = contact.filter(at -> fetched.isEmpty() || at.isAfter(fetched.get())).or(() -> fetched).orElse(now);
        return List.of(new OfflineLimit(OfflineLimit.Kind.DAYS_OFF_LINE, days - daysSince(contact.orElse(fresh), now), days),
                new OfflineLimit(OfflineLimit.Kind.CATALOGUE_AGE, catalogueDays - daysSince(fresh, now), catalogueDays),
                new OfflineLimit(OfflineLimit.Kind.CASES, Math.max(0, (long) cases - waiting), cases));
    }

    private static long daysSince(Instant since, Instant now) {
        return Math.max(0, Duration.between(since, now).toDays());
    }
}
