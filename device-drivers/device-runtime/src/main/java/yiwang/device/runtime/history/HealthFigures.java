package yiwang.device.runtime.history;

import java.time.Duration;
import java.util.Optional;

/**
 * How a device did over a time.
 *
 * @param observed  how long anybody looked
 * @param up        how much of that it was usable
 * @param faults    how often it stopped being usable
 */
public record HealthFigures(Duration observed, Duration up, int faults) {

    /** From 0 to 1; empty when nobody looked. */
    public Optional<Double> uptime() {
        return observed.isZero() ? Optional.empty() : Optional.of((double) up.toMillis() / observed.toMillis());
    }

    /** Empty without a fault. */
    public Optional<Duration> meanTimeBetweenFaults() {
        return faults == 0 ? Optional.empty() : Optional.of(up.dividedBy(faults));
    }
}
