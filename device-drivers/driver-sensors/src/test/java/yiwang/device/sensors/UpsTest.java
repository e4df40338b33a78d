package yiwang.device.sensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.sensor.MachineSensor;
import yiwang.device.api.sensor.SensorOutcome;
import yiwang.device.api.sensor.SensorReading.Level;
import yiwang.device.api.sensor.SensorReading.Quantity;
import yiwang.device.contracts.MachineSensorContract;
import yiwang.device.contracts.MachineSensorRig;
import yiwang.device.contracts.PrivateUpsd;
import yiwang.device.contracts.Wait;

/** A UPS of NUT's own dummy driver behind NUT's own server. */
class UpsTest extends MachineSensorContract {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration SETTLES = Duration.ofSeconds(30);

    private static PrivateUpsd shared;

    /** One for all the contract's stories: it takes seconds to come up. */
    @BeforeAll
    static void start() throws IOException {
        shared = PrivateUpsd.start();
    }

    @AfterAll
    static void stop() {
        shared.close();
    }

    @Override
    protected DeviceFault.Kind worry() {
        return DeviceFault.Kind.ON_BATTERY;
    }

    @Override
    protected MachineSensorRig rig() {
        PrivateUpsd upsd = shared;
        MachineSensor sensor = open(upsd);
        await(sensor, Quantity.ON_BATTERY, 0, Level.FINE);
        return new MachineSensorRig() {
            private boolean away;

            @Override
            public MachineSensor sensor() {
                return sensor;
            }

            @Override
            public void worry() {
                upsd.say("OB DISCHRG LB", 12, 90);
            }

            @Override
            public void calm() {
                upsd.say("OL CHRG", 100, 1800);
            }

            @Override
            public void unplug() {
                away = true;
                upsd.killServer();
            }

            @Override
            public void replug() {
                try {
                    upsd.startServer();
                    away = false;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void close() {
                calm();
                if (away) {
                    replug();
                }
            }
        };
    }

    @Test
    void mains_goes_the_battery_gets_low_and_mains_comes_back() throws IOException {
        try (PrivateUpsd upsd = PrivateUpsd.start()) {
            MachineSensor ups = open(upsd);
            await(ups, Quantity.ON_BATTERY, 0, Level.FINE);
            upsd.say("OB DISCHRG", 80, 900);
            await(ups, Quantity.ON_BATTERY, 1, Level.WATCH);
            assertThat(ups.status(LIMIT).faults()).extracting(DeviceFault::kind).containsExactly(DeviceFault.Kind.ON_BATTERY);
            upsd.say("OB DISCHRG LB", 9, 60);
            await(ups, Quantity.ON_BATTERY, 1, Level.ALARM);
            await(ups, Quantity.BATTERY_RUNTIME, 60, Level.ALARM);
            assertThat(ups.status(LIMIT).faults()).extracting(DeviceFault::kind).contains(DeviceFault.Kind.BATTERY_LOW);
            upsd.say("OL CHRG", 60, 700);
            await(ups, Quantity.ON_BATTERY, 0, Level.FINE);
        }
    }

    @Test
    void its_cable_pulled_is_told_and_over_once_it_is_back() throws IOException {
        try (PrivateUpsd upsd = PrivateUpsd.start()) {
            MachineSensor ups = open(upsd);
            await(ups, Quantity.ON_BATTERY, 0, Level.FINE);
            upsd.killDriver();
            Wait.until(SETTLES, "the loss to be told", () -> ups.measure(LIMIT) instanceof SensorOutcome.SensorFault(DeviceFault why) && why.kind() == DeviceFault.Kind.NO_ANSWER);
            upsd.startDriver();
            await(ups, Quantity.ON_BATTERY, 0, Level.FINE);
        }
    }

    @Test
    void a_server_that_hangs_is_left_at_the_limit_and_a_wrong_name_is_absent() throws IOException {
        try (PrivateUpsd upsd = PrivateUpsd.start()) {
            MachineSensor other = new MachineSensorDriver().open(DeviceAddress.parse("ups:" + upsd.address() + "-of-nobody"), Map.of());
            assertThat(other.measure(LIMIT)).isEqualTo(new SensorOutcome.SensorFault(DeviceFault.of(DeviceFault.Kind.ABSENT, "upsd knows no such UPS")));
            upsd.freeze();
            long begun = System.nanoTime();
            assertThat(open(upsd).measure(Duration.ofSeconds(2))).isInstanceOfSatisfying(SensorOutcome.SensorFault.class, fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.NO_ANSWER));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
        }
    }

    private static MachineSensor open(PrivateUpsd upsd) {
        return new MachineSensorDriver().open(DeviceAddress.parse("ups:" + upsd.address()), Map.of());
    }

    private static void await(MachineSensor ups, Quantity quantity, double value, Level level) {
        Wait.until(SETTLES, quantity + " " + value + " " + level, () -> ups.measure(LIMIT) instanceof SensorOutcome.Measured(var readings)
                && readings.stream().anyMatch(reading -> reading.quantity() == quantity && reading.value() == value && reading.level() == level));
    }
}
