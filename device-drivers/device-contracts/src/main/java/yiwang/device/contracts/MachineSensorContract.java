package yiwang.device.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.sensor.SensorOutcome;
import yiwang.device.api.sensor.SensorReading;
import yiwang.device.api.sensor.SensorReading.Level;

/** What every sensor of the machine does. What worries is told in its status while the sensor itself is well. */
public abstract class MachineSensorContract extends RiggedContract<MachineSensorRig> {

    private static final Duration SETTLES = Duration.ofSeconds(30);

    /** What a worry is called in the status. */
    protected abstract DeviceFault.Kind worry();

    @Test
    void all_is_well_and_every_reading_says_of_what() {
        assertThat(rig.sensor().kind()).isEqualTo(DeviceKind.MACHINE_SENSOR);
        assertThat(readings()).isNotEmpty().allSatisfy(reading -> {
            assertThat(reading.subject()).isNotBlank();
            assertThat(reading.level()).isEqualTo(Level.FINE);
        });
        assertThat(rig.sensor().status(ENOUGH)).isEqualTo(DeviceStatus.online());
    }

    @Test
    void what_worries_is_an_alarm_and_is_told_and_is_over_once_it_is_over() {
        readings();
        rig.worry();
        Wait.until(SETTLES, "an alarm", () -> readings().stream().anyMatch(reading -> reading.level() == Level.ALARM));
        DeviceStatus status = rig.sensor().status(ENOUGH);
        assertThat(status.usable()).as("the sensor is well").isTrue();
        assertThat(status.faults()).extracting(DeviceFault::kind).contains(worry());
        rig.calm();
        Wait.until(SETTLES, "everything to be fine", () -> readings().stream().allMatch(reading -> reading.level() == Level.FINE));
        assertThat(rig.sensor().status(ENOUGH)).isEqualTo(DeviceStatus.online());
    }

    @Test
    void nothing_there_is_an_outcome_and_it_measures_again_once_it_is_back() {
        readings();
        rig.unplug();
        assertThat(rig.sensor().measure(ENOUGH)).isInstanceOf(SensorOutcome.SensorFault.class);
        assertThat(rig.sensor().status(ENOUGH).usable()).isFalse();
        rig.replug();
        Wait.until(SETTLES, "readings again", () -> rig.sensor().measure(ENOUGH) instanceof SensorOutcome.Measured);
    }

    private List<SensorReading> readings() {
        SensorOutcome outcome = rig.sensor().measure(ENOUGH);
        assertThat(outcome).isInstanceOf(SensorOutcome.Measured.class);
        return ((SensorOutcome.Measured) outcome).readings();
    }
}
