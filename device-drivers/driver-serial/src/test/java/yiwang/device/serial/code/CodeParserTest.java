package yiwang.device.serial.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yiwang.device.api.capture.CodeOutcome;
import yiwang.device.api.capture.ScannedCode;

class CodeParserTest {

    private static final int FRAMES = Integer.getInteger("yiwang.fuzz.frames", 1_000_000);

    @Test
    void identifiers_tell_the_symbology_and_are_no_content() {
        assertThat(heard(true, "]Q1A001\r")).containsExactly(new CodeOutcome.Read(new ScannedCode("A001".getBytes(StandardCharsets.UTF_8), "qr")));
        assertThat(heard(false, "]Q1A001\r")).containsExactly(new CodeOutcome.Read(new ScannedCode("]Q1A001".getBytes(StandardCharsets.UTF_8), "")));
    }

    @Test
    void empty_lines_are_no_codes_and_cr_lf_ends_one_code_once() {
        assertThat(heard(false, "\r\nA\r\n\r\nB\t")).hasSize(2);
        assertThat(heard(true, "]Q1\r")).isEmpty();
    }

    @Test
    void a_refused_code_is_told_once_and_the_next_is_heard() {
        assertThat(heard(false, "A\u0000B\u0001C\rD\r")).containsExactly(new CodeOutcome.Refused("control_characters"),
                new CodeOutcome.Read(new ScannedCode("D".getBytes(StandardCharsets.UTF_8), "")));
    }

    @Test
    void a_million_mutated_codes_neither_throw_nor_pass_a_control_character() {
        Random random = new Random(20261122);
        CodeParser parser = new CodeParser(true);
        byte[] seed = "]Q1https://example.invalid/q?n=A001&s=赵𬭎\r".getBytes(StandardCharsets.UTF_8);
        long codes = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            byte[] mutated = seed.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            for (byte b : mutated) {
                Optional<CodeOutcome> outcome = parser.accept(b);
                if (outcome.isPresent()) {
                    codes++;
                    if (outcome.get() instanceof CodeOutcome.Read(ScannedCode code)) {
                        assertClean(code);
                    }
                }
            }
        }
        assertThat(codes).isGreaterThan(FRAMES / 2);
    }

    private static void assertClean(ScannedCode code) {
        byte[] bytes = code.bytes();
        boolean clean = bytes.length > 0 && bytes.length <= ScannedCode.MOST_BYTES;
        for (byte b : bytes) {
            clean &= b < 0 || b >= 0x20 && b != 0x7F;
        }
        if (!clean) {
            assertThat(bytes).as("no code of ours").isEmpty();
        }
    }

    private static List<CodeOutcome> heard(boolean identifiers, String text) {
        CodeParser parser = new CodeParser(identifiers);
        List<CodeOutcome> heard = new ArrayList<>();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            parser.accept(b).ifPresent(heard::add);
        }
        return heard;
    }
}
