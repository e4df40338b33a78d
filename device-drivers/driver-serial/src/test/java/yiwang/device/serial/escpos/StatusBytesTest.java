package yiwang.device.serial.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.device.api.DeviceFault;

class StatusBytesTest {

    @ParameterizedTest
    @CsvSource({
        "12 12 12 12, ''",
        "1A 12 12 12, OFFLINE",
        "32 12 12 12, OFFLINE",
        "1A 32 12 7E, PAPER_OUT",
        "12 12 12 1E, PAPER_NEAR_END",
        "12 12 12 72, PAPER_OUT",
        "1A 16 12 12, COVER_OPEN",
        "1A 52 1A 12, CUTTER",
        "1A 52 12 12, OTHER",
        "12 12 32 12, OTHER",
        "12 12 52 12, OTHER",
        "1A 36 1A 7E, PAPER_OUT COVER_OPEN CUTTER",
        "1A 12 12 1E, PAPER_NEAR_END OFFLINE",
    })
    void the_four_answers_name_the_causes(String hex, String kinds) {
        int[] b = Arrays.stream(hex.split(" ")).mapToInt(h -> Integer.parseInt(h, 16)).toArray();
        List<String> faults = new StatusBytes(b[0], b[1], b[2], b[3]).faults().stream().map(DeviceFault::kind).map(Enum::name).toList();
        assertThat(String.join(" ", faults)).isEqualTo(kinds);
    }

    @Test
    void only_bytes_with_the_fixed_bits_are_answers_and_no_byte_is_too_strange() {
        assertThat(IntStream.range(0, 256).filter(StatusBytes::isAnswer).count()).isEqualTo(16);
        assertThat(StatusBytes.isAnswer(0x10)).isFalse();
        for (int i = 0; i < 1 << 16; i++) {
            assertThat(new StatusBytes(i & 0xFF, i >> 8, i & 0xFF, i >> 8).faults()).doesNotContainNull();
        }
    }
}
