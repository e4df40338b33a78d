package yiwang.device.serial.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked frames of the protocol description, byte for byte. */
class SamFrameTest {

    @ParameterizedTest
    @CsvSource({
        "RESET,              AA AA AA 96 69 00 03 10 FF EC",
        "STATUS,             AA AA AA 96 69 00 03 11 FF ED",
        "SAM_ID,             AA AA AA 96 69 00 03 12 FF EE",
        "FIND,               AA AA AA 96 69 00 03 20 01 22",
        "SELECT,             AA AA AA 96 69 00 03 20 02 21",
        "READ,               AA AA AA 96 69 00 03 30 01 32",
        "ADDITIONAL_ADDRESS, AA AA AA 96 69 00 03 30 03 30",
    })
    void requests_are_the_worked_bytes(SamCommand command, String hex) {
        assertThat(command.frame()).isEqualTo(HeardFrames.bytes(hex));
    }

    @ParameterizedTest
    @CsvSource({
        "AA AA AA 96 69 00 08 00 00 9F 00 00 00 00 97,             CARD_FOUND,          4",
        "AA AA AA 96 69 00 0C 00 00 90 00 00 00 00 00 00 00 00 9C, SUCCESS,             8",
        "AA AA AA 96 69 00 04 00 00 80 84,                         NO_CARD,             0",
        "AA AA AA 96 69 00 04 00 00 81 85,                         SELECT_FAILED,       0",
        "AA AA AA 96 69 00 04 00 00 41 45,                         READ_FAILED,         0",
        "AA AA AA 96 69 00 04 00 00 91 95,                         NOT_PRESENT_ON_CARD, 0",
        "AA AA AA 96 69 00 04 00 00 60 64,                         SELF_TEST_FAILED,    0",
        "AA AA AA 96 69 00 04 00 00 90 94,                         SUCCESS,             0",
    })
    void short_answers_are_understood(String hex, SamStatus status, int data) {
        HeardFrames heard = new HeardFrames().hear(hex);
        assertThat(heard.broken).isEmpty();
        assertThat(heard.frames).singleElement().satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.length()).isEqualTo(data);
        });
    }

    @Test
    void the_identity_of_the_module_is_written_as_makers_write_it() {
        HeardFrames heard = new HeardFrames().hear("AA AA AA 96 69 00 14 00 00 90 05 00 03 00 6C 2C 33 01 40 E2 01 00 B1 68 DE 3A 6E");
        assertThat(SamId.format(heard.frames.getFirst().content())).isEqualTo("05.03-20130924-0000123456-0987654321");
    }

    @Test
    void the_worked_read_answer_of_1295_bytes_is_taken_whole() {
        byte[] frame = workedReadAnswer();
        assertThat(frame).hasSize(1295);
        HeardFrames heard = new HeardFrames().hear(frame);
        assertThat(heard.broken).isEmpty();
        assertThat(heard.frames).singleElement().satisfies(answer ->
                assertThat(ReadBody.of(answer.content())).hasValueSatisfying(body -> {
                    assertThat(body.text()).hasSize(256);
                    assertThat(body.photo()).isEqualTo(new byte[1024]);
                }));
    }

    @Test
    void a_read_answer_whose_lengths_contradict_its_size_is_refused() {
        byte[] content = new byte[4 + 256 + 1024];
        content[0] = 1;
        content[2] = 4;
        assertThat(ReadBody.of(content)).isPresent();
        content[3] = 1;
        assertThat(ReadBody.of(content)).isEmpty();
        assertThat(ReadBody.of(new byte[3])).isEmpty();
        assertThat(ReadBody.of(new byte[] {0, 0, 0, 0})).isEmpty();
    }

    static byte[] workedReadAnswer() {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(HeardFrames.bytes("AA AA AA 96 69 05 08 00 00 90 01 00 04 00"));
        frame.writeBytes(workedText());
        frame.writeBytes(new byte[1024]);
        frame.write(0x6C);
        return frame.toByteArray();
    }

    /** Worked frame 5: the synthetic record, each field with its room in characters. */
    private static byte[] workedText() {
        record Cell(String value, int room) { }
        StringBuilder text = new StringBuilder();
        for (Cell cell : List.of(new Cell("测试员", 15), new Cell("1", 1), new Cell("01", 2), new Cell("19491231", 8),
                new Cell("北京市朝阳区测试路1号", 35), new Cell("11010519491231002X", 18), new Cell("某某市公安局", 15),
                new Cell("20200101", 8), new Cell("长期", 8), new Cell("", 18))) {
            text.append(cell.value()).append(" ".repeat(cell.room() - cell.value().length()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_16LE);
    }
}
