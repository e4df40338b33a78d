package yiwang.kiosk.session;

import java.time.Duration;
import java.time.Instant;

/** How long nobody may touch the screen: 60 s, in elder mode 120 s, the last 15 s of them counted aloud. */
public record IdlePolicy(Duration usual, Duration elder, Duration countdown, Duration more) {

    public static final IdlePolicy STANDARD = new IdlePolicy(Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ofSeconds(15), Duration.ofMinutes(2));

    /**
     * @param touched   when somebody last touched the screen
     * @param moreAsked whether that touch asked for two more minutes
     */
    public IdleState at(Instant now, Instant touched, boolean elderMode, boolean moreAsked) {
        long left = Duration.between(now, touched.plus(limit(elderMode, moreAsked))).toMillis();
        if (left <= 0) {
            return new IdleState.Over();
        }
        return left > countdown.toMillis() ? new IdleState.Active() : new IdleState.Counting((int) ((left + 999) / 1000), (int) countdown.toSeconds());
    }

    /** How long until the state can change, at most a second while it is counted. */
    public Duration untilNext(Instant now, Instant touched, boolean elderMode, boolean moreAsked) {
        Duration left = Duration.between(now, touched.plus(limit(elderMode, moreAsked)));
        Duration quiet = left.minus(countdown);
        if (!quiet.isNegative() && !quiet.isZero()) {
            return quiet;
        }
        long millis = left.toMillis() % 1000;
        return Duration.ofMillis(millis <= 0 ? 1000 : millis);
    }

    private Duration limit(boolean elderMode, boolean moreAsked) {
        Duration limit = elderMode ? elder : usual;
        return moreAsked ? limit.plus(more) : limit;
    }
}
