package yiwang.device.sensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.sensor.MachineSensor;
import yiwang.device.api.sensor.SensorOutcome;
import yiwang.device.api.sensor.SensorReading;
import yiwang.device.api.sensor.SensorReading.Level;
import yiwang.device.contracts.MachineSensorContract;
import yiwang.device.contracts.MachineSensorRig;
import yiwang.device.contracts.Wait;

/** With a named pipe in the place of the kernel's input device: what is read from both is the same, byte for byte. */
class KeyDoorTest extends MachineSensorContract {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int F13 = 183;
    private static final int F14 = 184;
    private static final int PRESSED = 1;
    private static final int RELEASED = 0;

    @TempDir
    Path folder;
    private RandomAccessFile kernel;

    @AfterEach
    void end() throws IOException {
        if (kernel != null) {
            kernel.close();
        }
    }

    @Override
    protected DeviceFault.Kind worry() {
        return DeviceFault.Kind.DOOR_OPEN;
    }

    @Override
    protected MachineSensorRig rig() throws Exception {
        return new FolderRig(open("/" + F13), folder.resolve("input"), () -> kernel.write(event(1, F13, PRESSED)), () -> kernel.write(event(1, F13, RELEASED)));
    }

    @Test
    void a_door_opened_and_closed_between_two_looks_is_told_once() throws Exception {
        try (MachineSensor door = open("/" + F13)) {
            assertThat(reading(door).level()).isEqualTo(Level.FINE);
            kernel.write(event(1, F13, PRESSED));
            kernel.write(event(1, F13, RELEASED));
            Wait.until(LIMIT, "an alarm", () -> reading(door).level() == Level.ALARM);
            Wait.until(LIMIT, "the end of it", () -> reading(door).level() == Level.FINE);
            assertThat(reading(door).value()).isZero();
        }
    }

    @Test
    void a_controller_with_a_key_for_each_move_is_understood_and_other_keys_are_nobodys_business() throws Exception {
        try (MachineSensor door = open("/" + F13 + "," + F14)) {
            reading(door);
            kernel.write(event(1, F13, PRESSED));
            kernel.write(event(1, F13, RELEASED));
            Wait.until(LIMIT, "the open door", () -> reading(door).value() == 1);
            kernel.write(event(1, 30, PRESSED));
            kernel.write(event(0, 0, 0));
            assertThat(reading(door).value()).as("still open").isEqualTo(1);
            kernel.write(event(1, F14, PRESSED));
            Wait.until(LIMIT, "the closed door", () -> reading(door).value() == 0);
        }
    }

    @Test
    void a_controller_that_ends_is_told_and_read_again_once_it_is_back() throws Exception {
        try (MachineSensor door = open("/" + F13)) {
            kernel.write(event(1, F13, PRESSED));
            Wait.until(LIMIT, "the open door", () -> reading(door).value() == 1);
            kernel.close();
            Wait.until(LIMIT, "a fault", () -> door.measure(LIMIT) instanceof SensorOutcome.SensorFault);
            kernel = new RandomAccessFile(folder.resolve("input/event").toFile(), "rw");
            Wait.until(LIMIT, "readings again", () -> door.measure(LIMIT) instanceof SensorOutcome.Measured);
        }
    }

    @Test
    void a_malformed_address_is_refused_with_a_sentence() {
        for (String address : new String[] {"door:key:", "door:key:/dev/input/event0", "door:key:/dev/input/event0/183,183", "door:key:event0/183"}) {
            assertThatThrownBy(() -> new MachineSensorDriver().open(DeviceAddress.parse(address), Map.of())).as(address)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("door:key:PATH/CODE");
        }
    }

    /** {@code -Dyiwang.fuzz.frames=50000000} for the long run (device-drivers/README.md). */
    @Test
    void a_million_damaged_events_in_any_pieces_neither_throw_nor_keep_more_than_one() {
        long frames = Long.getLong("yiwang.fuzz.frames", 1_000_000);
        Random random = new Random(21);
        DoorKeys keys = new DoorKeys(new KeyAddress(Path.of("/dev/input/event0"), F13, OptionalInt.of(F14)));
        long opened = 0;
        for (long frame = 0; frame < frames; frame++) {
            byte[] event = event(1, random.nextBoolean() ? F13 : F14, PRESSED);
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                event[random.nextInt(event.length)] = (byte) random.nextInt(256);
            }
            int cut = random.nextInt(8) == 0 ? random.nextInt(event.length) : event.length;
            keys.hear(Arrays.copyOf(event, cut));
            keys.hear(random.nextInt(8) == 0 ? new byte[0] : Arrays.copyOfRange(event, cut, event.length));
            opened += keys.takeOpened() ? 1 : 0;
        }
        assertThat(opened).isBetween(frames / 100, frames - frames / 100);
    }

    private MachineSensor open(String codes) throws Exception {
        Path input = Files.createDirectories(folder.resolve("input")).resolve("event");
        if (!Files.exists(input)) {
            assertThat(new ProcessBuilder("mkfifo", input.toString()).start().waitFor()).isZero();
        }
        end();
        kernel = new RandomAccessFile(input.toFile(), "rw");
        return new MachineSensorDriver().open(DeviceAddress.parse("door:key:" + input + codes), Map.of());
    }

    private static byte[] event(int type, int code, int value) {
        return ByteBuffer.allocate(DoorKeys.EVENT_BYTES).order(ByteOrder.nativeOrder()).putLong(1_763_774_400L).putLong(250_000)
                .putShort((short) type).putShort((short) code).putInt(value).array();
    }

    private static SensorReading reading(MachineSensor door) {
        return ((SensorOutcome.Measured) door.measure(LIMIT)).readings().getFirst();
    }
}
