package yiwang.device.serial.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SamFrameParserTest {

    private static final String FOUND = "AA AA AA 96 69 00 08 00 00 9F 00 00 00 00 97";

    @Test
    void noise_before_the_preamble_is_skipped() {
        HeardFrames heard = new HeardFrames().hear("00 FF AA 96 69 AA AA AA AA AA 96 69 00 04 00 00 80 84");
        assertThat(heard.frames).singleElement().extracting(SamAnswer::status).isEqualTo(SamStatus.NO_CARD);
    }

    @Test
    void a_length_out_of_bounds_is_refused_at_once_and_the_next_frame_is_heard() {
        assertThat(new HeardFrames().hear("AA AA AA 96 69 FF FF").broken).containsExactly("length FFFF");
        assertThat(new HeardFrames().hear("AA AA AA 96 69 00 03").broken).containsExactly("length 0003");
        assertThat(new HeardFrames().hear("AA AA AA 96 69 0A 01").broken).containsExactly("length 0A01");
        assertThat(new HeardFrames().hear("AA AA AA 96 69 FF FF" + FOUND).frames).hasSize(1);
    }

    @Test
    void a_wrong_checksum_is_told_and_the_next_frame_is_heard() {
        HeardFrames heard = new HeardFrames().hear("AA AA AA 96 69 00 04 00 00 80 85").hear(FOUND);
        assertThat(heard.broken).containsExactly("checksum");
        assertThat(heard.frames).hasSize(1);
    }

    @Test
    void a_frame_swallowed_by_a_false_start_is_found_again() {
        HeardFrames heard = new HeardFrames().hear("AA AA AA 96 69 00 0F").hear(FOUND);
        assertThat(heard.broken).containsExactly("checksum");
        assertThat(heard.frames).singleElement().extracting(SamAnswer::status).isEqualTo(SamStatus.CARD_FOUND);
    }

    @Test
    void a_preamble_inside_a_photo_is_photo() {
        byte[] data = new byte[1024];
        System.arraycopy(HeardFrames.bytes(FOUND), 0, data, 100, 15);
        HeardFrames heard = new HeardFrames().hear(answer(data));
        assertThat(heard.frames).singleElement().extracting(SamAnswer::length).isEqualTo(1024);
    }

    @Test
    void after_a_cut_at_any_byte_a_reset_parser_hears_the_next_frame() {
        byte[] frame = SamFrameTest.workedReadAnswer();
        for (int cut = 0; cut < frame.length; cut++) {
            HeardFrames heard = new HeardFrames().hear(Arrays.copyOf(frame, cut));
            heard.parser.reset();
            heard.hear(FOUND);
            assertThat(heard.frames).as("cut at %d", cut).singleElement().extracting(SamAnswer::status).isEqualTo(SamStatus.CARD_FOUND);
        }
    }

    /** A million frames as a rule; {@code -Dyiwang.fuzz.frames=50000000} for more (device-drivers/README.md). */
    @Test
    void a_million_mutated_frames_neither_hang_nor_throw_nor_pass_unchecked() {
        long frames = Long.getLong("yiwang.fuzz.frames", 1_000_000);
        Random random = new Random(20261121);
        byte[][] seeds = {HeardFrames.bytes(FOUND), answer(new byte[8]), answer(new byte[16]), answer(new byte[140]), SamFrameTest.workedReadAnswer()};
        long passed = 0;
        for (long round = 0; round < frames; round++) {
            // Long frames more rarely: they cost most of the time and have the same heads.
            byte[] frame = mutated(seeds[random.nextInt(random.nextInt(8) == 0 ? seeds.length : seeds.length - 1)].clone(), random);
            HeardFrames heard = new HeardFrames().hear(frame);
            for (SamAnswer answer : heard.frames) {
                passed++;
                if (!contains(frame, answer)) {
                    fail("a frame that was not sent: round " + round);
                }
                for (SamCommand command : SamCommand.values()) {
                    command.fits(answer);
                }
                ReadBody.of(answer.content());
            }
        }
        assertThat(passed).isBetween(frames / 100, frames);
    }

    private static byte[] mutated(byte[] frame, Random random) {
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(random.nextBoolean() ? Math.min(12, frame.length) : frame.length);
            frame[at] = (byte) random.nextInt(256);
        }
        if (random.nextInt(4) == 0) {
            // A right sum lets the damage through to whoever reads the content.
            frame[frame.length - 1] = SamFrame.xor(frame, 5, frame.length - 1);
            return frame;
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(frame, random.nextInt(frame.length + 20)) : frame;
    }

    /** An accepted frame, encoded again, stands in what was heard. */
    private static boolean contains(byte[] heard, SamAnswer answer) {
        byte[] content = answer.content();
        byte[] again = answer(content);
        for (int at = 0; at + again.length <= heard.length; at++) {
            if (Arrays.equals(heard, at, at + 7, again, 0, 7) && Arrays.equals(heard, at + 10, at + 10 + content.length, content, 0, content.length)
                    && SamFrame.xor(heard, at + 5, at + again.length) == 0) {
                return true;
            }
        }
        return false;
    }

    private static byte[] answer(byte... data) {
        byte[] frame = new byte[data.length + 11];
        System.arraycopy(SamFrame.PREAMBLE, 0, frame, 0, 5);
        frame[5] = (byte) (data.length + 4 >> 8);
        frame[6] = (byte) (data.length + 4);
        frame[9] = (byte) 0x90;
        System.arraycopy(data, 0, frame, 10, data.length);
        frame[frame.length - 1] = SamFrame.xor(frame, 5, frame.length - 1);
        return frame;
    }
}
