package yiwang.device.sensors;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import yiwang.device.api.sensor.SensorReading;

/** How far the machine's clock is from a reference; positive when the machine is ahead. */
final class ClockProbe implements Probe {

    private final Clock wall;
    private final ClockReference reference;
    private final String subject;
    private final Thresholds seconds;

    ClockProbe(Clock wall, ClockReference reference, String subject, Thresholds seconds) {
        this.wall = wall;
        this.reference = reference;
        this.subject = subject;
        this.seconds = seconds;
    }

    @Override
    public List<SensorReading> look(Duration limit) throws ProbeException {
        Duration ahead = Duration.between(reference.now(limit), wall.instant());
        double offset = ahead.toMillis() / 1000.0;
        return List.of(new SensorReading(SensorReading.Quantity.CLOCK_OFFSET, subject, offset, seconds.of(Math.abs(offset))));
    }
}
