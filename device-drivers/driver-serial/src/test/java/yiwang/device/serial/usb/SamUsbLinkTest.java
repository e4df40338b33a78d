package yiwang.device.serial.usb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yiwang.device.serial.link.LinkException;

class SamUsbLinkTest {

    private static final Duration AT_ONCE = Duration.ZERO;
    private final PipesInMemory pipes = new PipesInMemory();
    private final SamUsbLink link = new SamUsbLink(pipes);

    @Test
    void a_request_is_cut_behind_its_length() throws LinkException {
        assertThat(link.write(hex("AAAAAA96690003200122"), AT_ONCE)).isEqualTo(10);
        assertThat(pipes.sent).containsExactly("02:AAAAAA96690003", "06:200122");
    }

    @Test
    void a_read_answer_of_1295_bytes_comes_whole_and_nothing_behind_it() throws LinkException {
        byte[] answer = new byte[1295];
        new Random(7).nextBytes(answer);
        System.arraycopy(hex("AAAAAA96690508"), 0, answer, 0, 7);
        pipes.told(SamUsbLink.HEAD_IN, Arrays.copyOf(answer, 7));
        for (int at = 7; at < answer.length; at += BulkPipes.PACKET) {
            pipes.told(SamUsbLink.REST_IN, Arrays.copyOfRange(answer, at, Math.min(answer.length, at + BulkPipes.PACKET)));
        }
        assertThat(everything()).isEqualTo(answer);
    }

    @Test
    void a_rest_of_whole_packets_is_not_waited_for_longer_than_its_length() throws LinkException {
        byte[] rest = new byte[BulkPipes.PACKET];
        pipes.told(SamUsbLink.HEAD_IN, hex("AAAAAA96690040")).told(SamUsbLink.REST_IN, rest).told(SamUsbLink.HEAD_IN, hex("AAAAAA96690004"))
                .told(SamUsbLink.REST_IN, hex("00009094"));
        assertThat(everything()).hasSize(7 + 64 + 7 + 4);
    }

    @Test
    void noise_and_broken_heads_are_handed_on_and_the_next_head_is_heard() throws LinkException {
        pipes.told(SamUsbLink.HEAD_IN, hex("00AAAA9669")).told(SamUsbLink.HEAD_IN, hex("AAAAAAAA")).told(SamUsbLink.HEAD_IN, hex("96690004"))
                .told(SamUsbLink.REST_IN, hex("00009094"));
        assertThat(everything()).isEqualTo(hex("00AAAA9669AAAAAAAA9669000400009094"));
    }

    @Test
    void a_rest_that_came_too_late_is_not_taken_for_that_of_the_next_answer() throws LinkException {
        pipes.told(SamUsbLink.REST_IN, hex("0000414541"));
        link.write(hex("AAAAAA96690003200122"), AT_ONCE);
        pipes.told(SamUsbLink.HEAD_IN, hex("AAAAAA96690004")).told(SamUsbLink.REST_IN, hex("00009094"));
        assertThat(everything()).isEqualTo(hex("AAAAAA9669000400009094"));
    }

    /** A million as a rule; {@code -Dyiwang.fuzz.frames=50000000} for more (device-drivers/README.md). */
    @Test
    void a_million_packets_of_nonsense_on_both_pipes_are_handed_on_and_waited_for_no_longer_than_their_length() throws LinkException {
        long frames = Long.getLong("yiwang.fuzz.frames", 1_000_000);
        Random random = new Random(20261123);
        byte[] into = new byte[512];
        long came = 0;
        for (long frame = 0; frame < frames; frame++) {
            byte[] head = hex("AAAAAA96690004");
            head[random.nextInt(random.nextInt(4) == 0 ? 7 : 1) == 0 ? 6 : random.nextInt(7)] = (byte) random.nextInt(256);
            byte[] rest = new byte[random.nextInt(BulkPipes.PACKET + 1)];
            pipes.told(SamUsbLink.HEAD_IN, random.nextInt(5) == 0 ? Arrays.copyOf(head, random.nextInt(20)) : head).told(SamUsbLink.REST_IN, rest);
            int nothing = 0;
            for (int reads = 0; nothing < 2; reads++) {
                assertThat(reads).isLessThan(12);
                int count = link.read(into, AT_ONCE);
                came += count;
                nothing = count == 0 ? nothing + 1 : 0;
            }
            link.write(head, AT_ONCE);
            pipes.sent.clear();
        }
        assertThat(came).isGreaterThan(frames * 7);
    }

    private byte[] everything() throws LinkException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] into = new byte[100];
        for (int count = link.read(into, AT_ONCE); count > 0; count = link.read(into, AT_ONCE)) {
            all.write(into, 0, count);
        }
        return all.toByteArray();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
