package yiwang.sync.domain.time;

import java.time.Duration;
import java.time.Instant;

/**
 * One comparison of the station's clock with the gateway's.
 *
 * @param offsetMillis  gateway's time minus the station's
 * @param measuredAt    by the station's clock
 */
public record ClockReading(long offsetMillis, Instant measuredAt) {

    private static final Duration SLACK = Duration.ofMinutes(1);
    private static final Duration KEEPS = Duration.ofDays(30);

    /** False once the clock has gone behind its own measurement or so far ahead that a cheap clock may have drifted by minutes. */
    public boolean trustedAt(Instant now) {
        return !now.isBefore(measuredAt.minus(SLACK)) && !now.isAfter(measuredAt.plus(KEEPS));
    }
}
