package yiwang.clerk.sync;

import java.time.Duration;
import java.util.Optional;

/**
 * How far what waited has gone since something began to wait, and how quickly of late.
 *
 * @param whole   bytes that have waited since then
 * @param pending of them still here
 * @param since   reading of a running clock, in nanoseconds, from which on something moves; empty = nothing does
 * @param then    bytes that waited at that reading
 */
public record DrainGauge(long whole, long pending, Optional<Long> since, long then) {

    public static final DrainGauge EMPTY = new DrainGauge(0, 0, Optional.empty(), 0);

    private static final Duration LEAST = Duration.ofSeconds(3);

    /** @param moving false while there is no line or nothing to send: such time is no measure. */
    public DrainGauge at(long nowPending, boolean moving, long nanos) {
        if (nowPending <= 0) {
            return EMPTY;
        }
        long nowWhole = pending == 0 ? nowPending : whole + Math.max(0, nowPending - pending);
        if (!moving) {
            return new DrainGauge(nowWhole, nowPending, Optional.empty(), 0);
        }
        boolean goesOn = since.isPresent() && nowPending <= then;
        return new DrainGauge(nowWhole, nowPending, goesOn ? since : Optional.of(nanos), goesOn ? then : nowPending);
    }

    public long done() {
        return whole - pending;
    }

    /** 0 to 1; 1 when nothing waits. */
    public double part() {
        return whole == 0 ? 1 : (double) done() / whole;
    }

    /** As quickly as since it moves; empty until that tells anything. */
    public Optional<Duration> left(long nanos) {
        long gone = then - pending;
        return since.map(begun -> nanos - begun).filter(elapsed -> gone > 0 && elapsed >= LEAST.toNanos())
                .map(elapsed -> Duration.ofNanos((long) ((double) elapsed * pending / gone)));
    }
}
