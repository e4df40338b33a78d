package yiwang.device.sensors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/** The time at the beginning plus what the machine's running clock has counted since: shows that somebody set the clock, not that it was wrong before. */
final class RunningReference implements ClockReference {

    private final LongSupplier nanos;
    private final Instant begun;
    private final long from;

    RunningReference(Clock wall, LongSupplier nanos) {
        this.nanos = nanos;
        begun = wall.instant();
        from = nanos.getAsLong();
    }

    @Override
    public Instant now(Duration limit) {
        return begun.plusNanos(nanos.getAsLong() - from);
    }
}
