package yiwang.device.serial.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OnbonFrameTest {

    @Test
    void the_check_sum_is_the_documented_one() {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertThat(OnbonFrame.crc(digits, digits.length)).isEqualTo(0xBB3D);
    }

    @Test
    void headers_have_the_lengths_of_the_two_generations() {
        assertThat(OnbonCard.FONT.headerLength()).isEqualTo(14);
        assertThat(OnbonCard.FONT6.headerLength()).isEqualTo(16);
    }

    @Test
    void every_byte_survives_stuffing_and_none_of_the_marks_stands_inside_a_frame() {
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        byte[] frame = OnbonFrame.of(new byte[0], all);
        assertThat(Arrays.copyOfRange(frame, 8, frame.length - 1)).doesNotContain((byte) 0xA5, (byte) 0x5A);
        assertThat(read(frame)).contains(all);
    }

    @Test
    void a_flipped_byte_is_never_an_answer() {
        byte[] body = OnbonCommands.ping();
        byte[] frame = OnbonFrame.of(OnbonCard.FONT6.header(1, body.length), body);
        for (int at = 8; at < frame.length - 1; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = frame.clone();
                flipped[at] ^= (byte) (1 << bit);
                assertThat(read(flipped)).as("byte %d bit %d", at, bit).isEmpty();
            }
        }
    }

    /** A million frames as a rule; {@code -Dyiwang.fuzz.frames=50000000} for more (device-drivers/README.md). */
    @Test
    void mutated_answers_are_passed_over_without_harm() {
        long frames = Long.getLong("yiwang.fuzz.frames", 1_000_000);
        Random random = new Random(20261122);
        byte[] good = OnbonFrame.of(OnbonCard.FONT6.header(1, 5), new byte[] {(byte) 0xA0, 0, 0, 0, 0});
        OnbonAnswerReader reader = new OnbonAnswerReader();
        long sound = 0;
        for (long i = 0; i < frames; i++) {
            byte[] frame = good.clone();
            for (int m = random.nextInt(3); m > 0; m--) {
                frame[random.nextInt(frame.length)] = (byte) random.nextInt();
            }
            int count = random.nextInt(10) == 0 ? random.nextInt(frame.length) : frame.length;
            for (int b = 0; b < count; b++) {
                sound += reader.take(frame[b]).isPresent() ? 1 : 0;
            }
        }
        assertThat(sound).isGreaterThan(frames / 5);
    }

    private static Optional<byte[]> read(byte[] frame) {
        OnbonAnswerReader reader = new OnbonAnswerReader();
        Optional<byte[]> last = Optional.empty();
        for (byte b : frame) {
            Optional<byte[]> body = reader.take(b);
            last = body.isPresent() ? body : last;
        }
        return last;
    }
}
