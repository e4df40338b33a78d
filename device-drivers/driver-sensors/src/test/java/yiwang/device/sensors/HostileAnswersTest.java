package yiwang.device.sensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.device.api.DeviceAddress;

/** What upsd, time servers and addresses may say. {@code -Dyiwang.fuzz.frames=50000000} for the long run (device-drivers/README.md). */
class HostileAnswersTest {

    private static final long FRAMES = Long.getLong("yiwang.fuzz.frames", 1_000_000);

    @Test
    void a_million_damaged_lines_of_upsd_are_understood_or_refused() throws IOException {
        Random random = new Random(19);
        byte[][] lines = {"VAR hall ups.status \"OL CHRG\"\n".getBytes(StandardCharsets.US_ASCII), "VAR hall ups.mfr \"a \\\"b\\\\\"\n".getBytes(StandardCharsets.US_ASCII),
                "ERR UNKNOWN-UPS\n".getBytes(StandardCharsets.US_ASCII)};
        long understood = 0;
        for (long frame = 0; frame < FRAMES; frame++) {
            byte[] line = lines[random.nextInt(lines.length)].clone();
            for (int damage = random.nextInt(3); damage > 0; damage--) {
                line[random.nextInt(line.length)] = (byte) random.nextInt(256);
            }
            try {
                understood += NutAnswer.read(new ByteArrayInputStream(line)) instanceof NutAnswer.Nonsense ? 0 : 1;
            } catch (EOFException e) {
                // The end of the line was damaged.
                assertThat(line[line.length - 1]).isNotEqualTo((byte) '\n');
            }
        }
        assertThat(understood).isBetween(FRAMES / 4, FRAMES);
    }

    @Test
    void a_million_damaged_answers_of_a_time_server_are_a_time_or_nothing() {
        Random random = new Random(20);
        byte[] whole = NtpMessage.question(5);
        whole[0] = 4 << 3 | 4;
        whole[1] = 2;
        whole[31] = 5;
        long understood = 0;
        for (long frame = 0; frame < FRAMES; frame++) {
            byte[] answer = random.nextInt(8) == 0 ? new byte[random.nextInt(60)] : whole.clone();
            for (int damage = random.nextInt(4); damage > 0 && answer.length > 0; damage--) {
                answer[random.nextInt(answer.length)] = (byte) random.nextInt(256);
            }
            understood += NtpMessage.time(answer, 5).filter(time -> time.isAfter(Instant.parse("1968-01-01T00:00:00Z")) && time.isBefore(Instant.parse("2105-01-01T00:00:00Z"))).isPresent() ? 1 : 0;
        }
        assertThat(understood).isBetween(FRAMES / 4, FRAMES);
    }

    @Test
    void a_line_without_an_end_is_nonsense_after_a_kilobyte() throws IOException {
        ByteArrayInputStream endless = new ByteArrayInputStream("x".repeat(100_000).getBytes(StandardCharsets.US_ASCII));
        assertThat(NutAnswer.read(endless)).isEqualTo(new NutAnswer.Nonsense());
        assertThat(endless.available()).isGreaterThan(90_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ups:localhost", "ups:localhost/a b", "ups:localhost:0/hall", "ups:localhost:99999/hall", "ups:h/x\nGET", "door:gpiochip0", "door:-h/1", "door:a/b",
            "clock:wall", "clock:ntp:", "clock:ntp:h:0", "clock:ntp:h:70000"})
    void a_malformed_address_is_refused_with_a_sentence(String address) {
        assertThatThrownBy(() -> new MachineSensorDriver().open(DeviceAddress.parse(address), Map.of())).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(":");
    }
}
