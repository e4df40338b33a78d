package yiwang.sync.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The outbox's next step, for records, files and whole passes alike: the one place where it is decided. Pure. */
public final class OutboxPolicy {

    /** Between passes while all is well: how late a change may come down. */
    public static final Duration WHEN_WELL = Duration.ofSeconds(10);
    public static final Duration FIRST = Duration.ofSeconds(2);
    public static final Duration CEILING = Duration.ofMinutes(2);
    private static final int MOST_DOUBLINGS = 20;

    private OutboxPolicy() { }

    public static OutboxStep next(OutboxEntry entry, OutboxOutcome outcome, Instant now) {
        return switch (outcome) {
            case OutboxOutcome.Arrived() -> new OutboxStep.Done();
            case OutboxOutcome.LineUp(), OutboxOutcome.TryNow() -> new OutboxStep.TryAt(now, 0);
            case OutboxOutcome.Failed failed -> switch (failed.kind().rule()) {
                case AT_NIGHT -> new OutboxStep.AtNight();
                case AFTER_REPAIR -> failed.kind().endsPass() ? later(entry, failed, now) : new OutboxStep.Aside(failed.kind().whoActs());
                case BACK_OFF -> later(entry, failed, now);
            };
        };
    }

    /** What stops the whole station is asked again however it is repaired: that may happen at the centre. */
    private static OutboxStep later(OutboxEntry entry, OutboxOutcome.Failed failed, Instant now) {
        int failedInRow = failed.moved() ? 1 : entry.failedInRow() == Integer.MAX_VALUE ? Integer.MAX_VALUE : entry.failedInRow() + 1;
        return new OutboxStep.TryAt(now.plus(backOff(failedInRow, failed.retryAfter(), entry.spread())), failedInRow);
    }

    private static Duration backOff(int failedInRow, Optional<Duration> retryAfter, double spread) {
        long doubled = FIRST.toMillis() << Math.min(failedInRow - 1, MOST_DOUBLINGS);
        Duration own = scaled(Duration.ofMillis(Math.min(doubled, CEILING.toMillis())), 0.5 + 0.5 * spread);
        Duration asked = retryAfter.map(wait -> scaled(wait, 1 + 0.25 * spread)).orElse(Duration.ZERO);
        return own.compareTo(asked) > 0 ? own : asked;
    }

    /** After a pass that the program itself has broken. @param inRow from 1 */
    static Duration afterSurprise(int inRow, double spread) {
        return backOff(inRow, Optional.empty(), spread);
    }

    /** How long to rest after a pass that went well. */
    static Duration rest(double spread) {
        return scaled(WHEN_WELL, 0.8 + 0.4 * spread);
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
