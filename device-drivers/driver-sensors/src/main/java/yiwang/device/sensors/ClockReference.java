package yiwang.device.sensors;

import java.time.Duration;
import java.time.Instant;

/** Somebody who knows the time. */
@FunctionalInterface
interface ClockReference {

    /** The time now. */
    Instant now(Duration limit) throws ProbeException;
}
