package yiwang.device.sensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.sensor.MachineSensor;
import yiwang.device.api.sensor.SensorOutcome;
import yiwang.device.api.sensor.SensorReading.Level;
import yiwang.device.contracts.MachineSensorContract;
import yiwang.device.contracts.MachineSensorRig;
import yiwang.device.contracts.Wait;

/** With programs that say and do what gpioget and gpiomon 1.6 do: test machines have no GPIO chip, and containers cannot load gpio-sim. */
class DoorTest extends MachineSensorContract {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String CHIP = """
            [ -e '%1$s/chip' ] || { echo "$0: error: cannot find GPIO chip: No such file or directory" >&2; exit 1; }
            [ ! -e '%1$s/chip/held' ] || { echo "$0: error: error reading GPIO values: Device or resource busy" >&2; exit 1; }
            """;
    private static final String GET = "#!/bin/sh\n" + CHIP + "rm -f '%1$s/chip/watching'\ncat '%1$s/chip/line'\n";
    private static final String MONITOR = "#!/bin/sh\n" + CHIP + """
            was=$(cat '%1$s/chip/line')
            : > '%1$s/chip/watching'
            while [ -e '%1$s/chip' ]; do
              is=$(cat '%1$s/chip/line' 2>/dev/null || echo "$was")
              [ "$is" = "$was" ] || { echo "$is"; was=$is; : > '%1$s/chip/told'; }
              sleep 0.05
            done
            echo 'gpiomon: error waiting for events: No such device' >&2
            exit 1
            """;

    @TempDir
    Path folder;

    @Override
    protected DeviceFault.Kind worry() {
        return DeviceFault.Kind.DOOR_OPEN;
    }

    @Override
    protected MachineSensorRig rig() throws IOException {
        install();
        return new FolderRig(open(), folder.resolve("chip"), () -> line(1), () -> line(0));
    }

    @Test
    void a_door_opened_and_closed_between_two_looks_is_told_once() throws IOException {
        install();
        try (MachineSensor door = open()) {
            assertThat(level(door)).isEqualTo(Level.FINE);
            move(1);
            move(0);
            assertThat(door.measure(LIMIT)).isInstanceOfSatisfying(SensorOutcome.Measured.class, now -> {
                assertThat(now.readings().getFirst().value()).as("it is closed").isZero();
                assertThat(now.readings().getFirst().level()).as("and was open").isEqualTo(Level.ALARM);
            });
            assertThat(level(door)).isEqualTo(Level.FINE);
        }
    }

    @Test
    void a_line_that_another_program_holds_is_busy_and_measured_once_it_is_given_back() throws IOException {
        install();
        try (MachineSensor door = open()) {
            Path held = Files.createFile(folder.resolve("chip/held"));
            assertThat(door.measure(LIMIT)).isInstanceOfSatisfying(SensorOutcome.SensorFault.class, fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.BUSY));
            Files.delete(held);
            assertThat(level(door)).isEqualTo(Level.FINE);
        }
    }

    @Test
    void without_the_programs_it_says_what_to_install() {
        MachineSensor door = new MachineSensorDriver().open(DeviceAddress.parse("door:gpiochip0/17"), Map.of("programs", folder.resolve("nowhere").toString()));
        assertThat(door.measure(LIMIT)).isInstanceOfSatisfying(SensorOutcome.SensorFault.class, fault -> assertThat(fault.fault().detail()).contains("gpiod"));
    }

    @Test
    void the_real_programs_of_gpiod_answer_on_a_machine_without_that_chip() {
        try (MachineSensor door = new MachineSensorDriver().open(DeviceAddress.parse("door:gpiochip97/17"), Map.of())) {
            assertThat(door.measure(LIMIT)).isEqualTo(new SensorOutcome.SensorFault(DeviceFault.of(DeviceFault.Kind.ABSENT, "no such line")));
        }
    }

    private void install() throws IOException {
        Files.createDirectories(folder.resolve("chip"));
        line(0);
        program("gpioget", GET);
        program("gpiomon", MONITOR);
    }

    private MachineSensor open() {
        return new MachineSensorDriver().open(DeviceAddress.parse("door:gpiochip0/17"), Map.of("programs", folder.toString()));
    }

    private void move(int to) throws IOException {
        Wait.until(LIMIT, "gpiomon to hold the line", () -> Files.exists(folder.resolve("chip/watching")));
        Files.deleteIfExists(folder.resolve("chip/told"));
        line(to);
        Wait.until(LIMIT, "gpiomon to tell it", () -> Files.exists(folder.resolve("chip/told")));
    }

    private void line(int value) throws IOException {
        Path beside = Files.writeString(folder.resolve("line.new"), value + "\n");
        Files.move(beside, folder.resolve("chip/line"), StandardCopyOption.ATOMIC_MOVE);
    }

    private void program(String name, String script) throws IOException {
        Files.writeString(folder.resolve(name), script.formatted(folder));
        Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Level level(MachineSensor door) {
        return ((SensorOutcome.Measured) door.measure(LIMIT)).readings().getFirst().level();
    }
}
