package yiwang.device.nativecard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VendorFramesTest {

    @Test
    void an_answer_comes_back_as_it_was_sent() throws IOException {
        VendorAnswer answer = receive(frame());
        assertThat(answer.result()).isEqualTo(0x90);
        assertThat(answer.block(0)).hasSize(256);
        assertThat(answer.block(2)).isEmpty();
        assertThat(answer.block(7)).isEmpty();
    }

    @Test
    void cut_at_any_byte_it_is_no_answer() throws IOException {
        byte[] frame = frame();
        for (int cut = 0; cut < frame.length; cut++) {
            assertThat(ending(Arrays.copyOf(frame, cut))).as("cut at %d", cut).isEqualTo("ended");
        }
    }

    @Test
    void a_million_mutated_answers_are_read_or_refused() throws IOException {
        Random random = new Random(20261122);
        byte[] frame = frame();
        int read = 0;
        for (long round = 0; round < Long.getLong("yiwang.fuzz.frames", 1_000_000); round++) {
            byte[] bytes = frame.clone();
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                bytes[random.nextInt(random.nextBoolean() ? 10 : bytes.length)] = (byte) random.nextInt(256);
            }
            read += ending(bytes).equals("read") ? 1 : 0;
        }
        assertThat(read).isPositive();
    }

    private static String ending(byte[] bytes) throws IOException {
        try {
            receive(bytes);
            return "read";
        } catch (EOFException e) {
            return "ended";
        } catch (StreamCorruptedException e) {
            return "refused";
        }
    }

    private static byte[] frame() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VendorFrames.send(VendorAnswer.of(0x90, new byte[256], new byte[64], new byte[0]), out);
        return out.toByteArray();
    }

    private static VendorAnswer receive(byte[] bytes) throws IOException {
        return VendorFrames.receive(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
