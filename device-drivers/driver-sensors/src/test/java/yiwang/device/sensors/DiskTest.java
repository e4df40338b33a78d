package yiwang.device.sensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.sensor.MachineSensor;
import yiwang.device.api.sensor.SensorOutcome;
import yiwang.device.api.sensor.SensorReading.Level;

/** On the disk of the test's own folder; its thresholds move, because nobody can fill it. */
class DiskTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    @Test
    void it_tells_the_room_that_the_system_tells() {
        long before = folder.toFile().getUsableSpace();
        assertThat(open(Map.of("watch", "1", "alarm", "0")).measure(LIMIT)).isInstanceOfSatisfying(SensorOutcome.Measured.class, measured -> {
            assertThat(measured.readings().getFirst().value()).isBetween(before * 0.8, before * 1.2);
            assertThat(measured.readings().getFirst().level()).isEqualTo(Level.FINE);
        });
    }

    @Test
    void little_room_is_watched_and_hardly_any_is_an_alarm() {
        assertThat(open(Map.of("watch", "999999999", "alarm", "0")).status(LIMIT).faults()).extracting(DeviceFault::kind).containsExactly(DeviceFault.Kind.DISK_FULL);
        assertThat(open(Map.of("watch", "999999999", "alarm", "999999998")).measure(LIMIT)).isInstanceOfSatisfying(SensorOutcome.Measured.class,
                measured -> assertThat(measured.readings().getFirst().level()).isEqualTo(Level.ALARM));
    }

    @Test
    void a_folder_that_is_not_there_is_absent() {
        assertThat(new MachineSensorDriver().open(DeviceAddress.parse("disk:" + folder + "/none"), Map.of()).status(LIMIT).state()).isEqualTo(DeviceStatus.State.ABSENT);
    }

    private MachineSensor open(Map<String, String> settings) {
        return new MachineSensorDriver().open(DeviceAddress.parse("disk:" + folder), settings);
    }
}
