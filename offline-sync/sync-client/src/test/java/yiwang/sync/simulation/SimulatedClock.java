package yiwang.sync.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A machine's clock: the world's time and how far this one is off. */
final class SimulatedClock extends Clock {

    private static final ZoneId HALL = ZoneId.of("Asia/Shanghai");

    private final World world;
    private long offMillis;

    SimulatedClock(World world) {
        this.world = world;
    }

    void off(long millis) {
        offMillis = millis;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(world.now() + offMillis);
    }

    @Override
    public ZoneId getZone() {
        return HALL;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
