package yiwang.device.serial.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.device.api.window.KeypadKey;

class KeypadFrameParserTest {

    private static final String NEXT = "FF 68 03 03 68 01 01 0C 0E 16";
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    @Test
    void worked_frames_are_read_and_written_byte_for_byte() {
        assertThat(HEX.formatHex(KeypadFrame.of(1, 2, 10, 10, 10, 0, 1, 2).bytes())).isEqualTo("FF 68 08 08 68 01 02 0A 0A 0A 00 01 02 24 16");
        assertThat(HEX.formatHex(KeypadFrame.of(1, 2, 0, 1, 2, 10, 10, 10).bytes())).isEqualTo("FF 68 08 08 68 01 02 00 01 02 0A 0A 0A 24 16");
        assertThat(HEX.formatHex(KeypadFrame.of(1, 3).bytes())).isEqualTo("FF 68 02 02 68 01 03 04 16");
        assertThat(KeypadKeys.of(only(NEXT))).isEqualTo(new KeypadKey.Next());
        KeypadFrame rated = only("FF 68 03 03 68 01 11 01 13 16");
        assertThat(KeypadKeys.of(rated)).isEqualTo(new KeypadKey.Rating(1));
        assertThat(HEX.formatHex(KeypadKeys.acknowledgement(rated).bytes())).isEqualTo("FF 68 03 03 68 01 01 01 03 16");
    }

    @ParameterizedTest
    @CsvSource({"0B, AskForRating", "0D, Recall", "12, Pause", "13, Transfer", "06 0F, GiveUp", "00 0F, Hold", "03 0F, CallBack", "07 0F, Other", "77, Other"})
    void every_key_of_the_table_has_its_meaning(String data, String meaning) {
        assertThat(KeypadKeys.of(new KeypadFrame(1, 1, HEX.parseHex(data))).getClass().getSimpleName()).isEqualTo(meaning);
    }

    @Test
    void a_frame_in_single_bytes_and_two_frames_in_one_read_are_heard() {
        KeypadFrameParser parser = new KeypadFrameParser();
        List<KeypadFrame> heard = new ArrayList<>();
        for (byte b : HEX.parseHex(NEXT)) {
            heard.addAll(parser.feed(new byte[] {b}, 1));
        }
        byte[] two = HEX.parseHex(NEXT + " " + NEXT);
        heard.addAll(parser.feed(two, two.length));
        assertThat(heard).hasSize(3);
    }

    @Test
    void a_wrong_sum_is_passed_over_and_a_false_start_hides_the_next_frame_only_until_the_line_is_quiet() {
        KeypadFrameParser parser = new KeypadFrameParser();
        byte[] wrong = HEX.parseHex("FF 68 03 03 68 01 01 0C 0F 16");
        assertThat(parser.feed(wrong, wrong.length)).isEmpty();
        byte[] hidden = HEX.parseHex("FF 68 1F 1F 68 " + NEXT);
        assertThat(parser.feed(hidden, hidden.length)).isEmpty();
        assertThat(parser.quiet()).containsExactly(only(NEXT));
    }

    /** A million frames as a rule; {@code -Dyiwang.fuzz.frames=50000000} for more (device-drivers/README.md). */
    @Test
    void mutated_frames_hang_nothing_and_keep_nothing_back() {
        long frames = Long.getLong("yiwang.fuzz.frames", 1_000_000);
        Random random = new Random(20261122);
        KeypadFrameParser parser = new KeypadFrameParser();
        byte[] good = HEX.parseHex(NEXT);
        long heard = 0;
        for (long i = 0; i < frames; i++) {
            byte[] frame = Arrays.copyOf(good, random.nextInt(16) == 0 ? random.nextInt(good.length + 20) : good.length);
            for (int m = random.nextInt(3); m > 0 && frame.length > 0; m--) {
                frame[random.nextInt(frame.length)] = (byte) random.nextInt();
            }
            for (KeypadFrame read : parser.feed(frame, frame.length)) {
                heard++;
                assertThat(KeypadKeys.of(read)).isNotNull();
            }
            if (parser.keptBack() > KeypadFrame.MOST_DATA + 9) {
                throw new AssertionError("keeps back " + parser.keptBack() + " bytes after frame " + i);
            }
        }
        assertThat(heard).isGreaterThan(frames / 5);
    }

    private static KeypadFrame only(String hex) {
        byte[] bytes = HEX.parseHex(hex);
        List<KeypadFrame> frames = new KeypadFrameParser().feed(bytes, bytes.length);
        assertThat(frames).hasSize(1);
        return frames.getFirst();
    }
}
