package yiwang.device.sensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.sensor.MachineSensor;
import yiwang.device.api.sensor.SensorOutcome;
import yiwang.device.api.sensor.SensorReading.Level;
import yiwang.device.contracts.MachineSensorContract;
import yiwang.device.contracts.MachineSensorRig;

/** The machine's clock beside a time server that speaks SNTP over true UDP. */
class ClockTest extends MachineSensorContract {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Override
    protected DeviceFault.Kind worry() {
        return DeviceFault.Kind.CLOCK_WRONG;
    }

    @Override
    protected MachineSensorRig rig() throws IOException {
        TimeServer server = TimeServer.start(NOON);
        MachineSensor sensor = open(server);
        return new MachineSensorRig() {
            @Override
            public MachineSensor sensor() {
                return sensor;
            }

            @Override
            public void worry() {
                server.say(NOON.minus(Duration.ofDays(1)));
            }

            @Override
            public void calm() {
                server.say(NOON);
            }

            @Override
            public void unplug() {
                server.unplug();
            }

            @Override
            public void replug() {
                server.replug();
            }

            @Override
            public void close() {
                server.unplug();
            }
        };
    }

    @Test
    void a_machine_that_is_ahead_or_behind_says_by_how_much_also_beyond_2036() throws IOException {
        try (TimeServer server = TimeServer.start(NOON)) {
            for (long seconds : new long[] {0, 1, -1, 5, -5, 3600, -3600, 400_000_000L}) {
                server.say(NOON.minusSeconds(seconds));
                assertThat(open(server).measure(LIMIT)).isInstanceOfSatisfying(SensorOutcome.Measured.class, measured -> {
                    assertThat(measured.readings().getFirst().value()).isBetween(seconds - 1.0, seconds + 0.1);
                    assertThat(measured.readings().getFirst().level()).isEqualTo(Math.abs(seconds) >= 60 ? Level.ALARM : Math.abs(seconds) >= 4 ? Level.WATCH : Level.FINE);
                });
            }
            server.say(Instant.parse("2040-01-01T00:00:00Z"));
            assertThat(open(server).measure(LIMIT)).isInstanceOfSatisfying(SensorOutcome.Measured.class,
                    measured -> assertThat(measured.readings().getFirst().value()).isLessThan(-400_000_000));
        }
    }

    @Test
    void a_server_that_does_not_know_the_time_or_answers_another_question_is_not_believed() throws IOException {
        try (TimeServer server = TimeServer.start(NOON)) {
            server.lie(TimeServer.Lie.UNSYNCHRONISED);
            assertThat(open(server).measure(LIMIT)).isInstanceOfSatisfying(SensorOutcome.SensorFault.class, fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.PROTOCOL));
            server.lie(TimeServer.Lie.ANOTHER_QUESTION);
            assertThat(open(server).measure(LIMIT)).isInstanceOfSatisfying(SensorOutcome.SensorFault.class, fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.PROTOCOL));
        }
    }

    @Test
    void a_clock_that_somebody_set_has_jumped_against_the_running_one() throws ProbeException {
        AtomicLong running = new AtomicLong(77);
        AtomicReference<Instant> wall = new AtomicReference<>(NOON);
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return wall.get();
            }
        };
        ClockProbe probe = new ClockProbe(clock, new RunningReference(clock, running::get), "running", new Thresholds(2, 60));
        running.addAndGet(Duration.ofHours(3).toNanos());
        wall.set(NOON.plus(Duration.ofHours(3)));
        assertThat(probe.look(LIMIT).getFirst().value()).isZero();
        wall.set(NOON.plus(Duration.ofHours(3)).minus(Duration.ofDays(1)));
        assertThat(probe.look(LIMIT).getFirst().value()).isEqualTo(-86_400);
        assertThat(probe.look(LIMIT).getFirst().level()).isEqualTo(Level.ALARM);
        wall.set(NOON.plus(Duration.ofHours(3)).plusSeconds(3));
        assertThat(probe.look(LIMIT).getFirst().level()).as("drift").isEqualTo(Level.WATCH);
    }

    private static MachineSensor open(TimeServer server) {
        return new MachineSensorDriver(Clock.fixed(NOON, ZoneOffset.UTC)).open(DeviceAddress.parse("clock:ntp:127.0.0.1:" + server.port()), Map.of());
    }
}
