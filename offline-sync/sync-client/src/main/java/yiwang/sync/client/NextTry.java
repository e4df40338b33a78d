package yiwang.sync.client;

import java.time.Duration;
import java.util.Optional;

/** When to try again: pure. */
final class NextTry {

    /** Between passes while all is well: how late a change may come down. */
    static final Duration WHEN_WELL = Duration.ofSeconds(10);
    static final Duration FIRST = Duration.ofSeconds(2);
    static final Duration CEILING = Duration.ofMinutes(2);

    private NextTry() { }

    /**
     * @param failedInRow  passes that ended with a failure, this one included; 0 = this one went well
     * @param retryAfter   what the gateway asked for
     * @param random       0 to 1, spreads the stations that come back at the same moment
     */
    static Duration after(int failedInRow, Optional<Duration> retryAfter, double random) {
        if (failedInRow == 0) {
            return scaled(WHEN_WELL, 0.8 + 0.4 * random);
        }
        long doubled = FIRST.toMillis() << Math.min(failedInRow - 1, 20);
        Duration backOff = scaled(Duration.ofMillis(Math.min(doubled, CEILING.toMillis())), 0.5 + 0.5 * random);
        Duration asked = retryAfter.map(wait -> scaled(wait, 1 + 0.25 * random)).orElse(Duration.ZERO);
        return backOff.compareTo(asked) > 0 ? backOff : asked;
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
