package yiwang.device.runtime;

import java.time.Duration;

/**
 * @param poll    time between two status requests to an idle device
 * @param status  limit given to a status request
 * @param grace   how much longer than its limit a driver may take before it counts as hung
 */
public record RuntimeLimits(Duration poll, Duration status, Duration grace) {

    public static final RuntimeLimits USUAL = new RuntimeLimits(Duration.ofSeconds(3), Duration.ofSeconds(4), Duration.ofSeconds(8));
}
