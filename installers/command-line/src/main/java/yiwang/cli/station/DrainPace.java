package yiwang.cli.station;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How quickly what waits grows less, records as well as files. For one thread. */
final class DrainPace {

    private static final long LEAST = Duration.ofSeconds(3).toNanos();

    private final LongSupplier nanos;
    private boolean begun;
    private long since;
    private long then;

    /** @param nanos a running clock */
    DrainPace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @param pending bytes; @param moving false begins anew: time without a line is no measure. Empty until something can be told */
    Optional<Duration> left(long pending, boolean moving) {
        long now = nanos.getAsLong();
        if (!moving || !begun || pending > then) {
            begun = moving;
            since = now;
            then = pending;
        }
        long gone = then - pending;
        return gone > 0 && now - since >= LEAST ? Optional.of(Duration.ofNanos((long) ((double) (now - since) * pending / gone))) : Optional.empty();
    }
}
