package yiwang.device.sensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.sensor.MachineSensor;
import yiwang.device.api.sensor.SensorOutcome;
import yiwang.device.contracts.MachineSensorContract;
import yiwang.device.contracts.MachineSensorRig;

/** On a folder laid out as the kernel lays out {@code /sys}. */
class TemperatureTest extends MachineSensorContract {

    @TempDir
    Path folder;

    @Override
    protected DeviceFault.Kind worry() {
        return DeviceFault.Kind.TOO_HOT;
    }

    @Override
    protected MachineSensorRig rig() throws IOException {
        Path sys = folder.resolve("sys");
        write(sys.resolve("class/thermal/thermal_zone0/type"), "x86_pkg_temp");
        Path temperature = write(sys.resolve("class/thermal/thermal_zone0/temp"), "41000");
        return new FolderRig(open(sys), sys, () -> write(temperature, "95500"), () -> write(temperature, "48250"));
    }

    @Test
    void every_zone_and_every_chip_is_told_by_its_name_and_those_that_are_off_or_absurd_are_not() throws IOException {
        Path sys = folder.resolve("other");
        write(sys.resolve("class/thermal/thermal_zone0/type"), "acpitz");
        write(sys.resolve("class/thermal/thermal_zone0/temp"), "27800");
        write(sys.resolve("class/thermal/thermal_zone1/temp"), "-274000");
        write(sys.resolve("class/thermal/thermal_zone2/temp"), "");
        write(sys.resolve("class/thermal/cooling_device0/temp"), "99000");
        write(sys.resolve("class/hwmon/hwmon1/name"), "nvme");
        write(sys.resolve("class/hwmon/hwmon1/temp1_input"), "-5850");
        write(sys.resolve("class/hwmon/hwmon1/temp1_label"), "Composite");
        write(sys.resolve("class/hwmon/hwmon1/temp1_max"), "84850");
        write(sys.resolve("class/hwmon/hwmon1/temp2_input"), "hot\u0000");
        assertThat(open(sys).measure(Duration.ofSeconds(1))).isInstanceOfSatisfying(SensorOutcome.Measured.class, measured -> {
            assertThat(measured.readings()).extracting(reading -> reading.subject()).containsExactly("acpitz", "nvme Composite");
            assertThat(measured.readings()).extracting(reading -> reading.value()).containsExactly(27.8, -5.85);
        });
    }

    private static MachineSensor open(Path sys) {
        return new MachineSensorDriver().open(DeviceAddress.parse("temperature:" + sys), Map.of());
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text + "\n");
    }
}
