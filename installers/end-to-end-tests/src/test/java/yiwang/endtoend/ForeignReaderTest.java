package yiwang.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.endtoend.AForeignReader.Mood;

/** The command line against a reader that nobody of the product wrote. */
@Timeout(60)
class ForeignReaderTest {

    private static final byte[] CARD = AForeignReader.resident("阿依努尔·买买提", "2", "19880806", "示范省云川市青溪县望河镇柳湾村8号", "990121198808060042");

    @TempDir
    Path folder;

    @Test
    void a_card_on_another_makers_reader_is_read_whole() throws Exception {
        Path place = folder.resolve("读卡器 一");
        try (AForeignReader reader = AForeignReader.at(place, CARD, Mood.WELL)) {
            JsonNode card = Yiwang.call("card", "read", "--link", "serial:" + place).only();
            assertThat(card.get("type").asText()).isEqualTo("resident");
            assertThat(card.get("name").asText()).isEqualTo("阿依努尔·买买提");
            assertThat(card.get("birth").asText()).isEqualTo("19880806");
            assertThat(card.get("id_number").asText()).isEqualTo("990121198808060042");
            assertThat(card.get("address").asText()).isEqualTo("示范省云川市青溪县望河镇柳湾村8号");
            assertThat(card.get("valid_to").asText()).isEqualTo("长期");
        }
    }

    @ParameterizedTest
    @CsvSource({"NOISY_ONCE, 0, 1", "NO_CARD, 3, 0", "CARD_OF_UNKNOWN_KIND, 5, 0", "NEEDS_REPAIR, 4, 0"})
    void what_a_reader_says_ends_with_its_exit_code(Mood mood, int exit, int lines) throws Exception {
        Path place = folder.resolve("reader");
        try (AForeignReader reader = AForeignReader.at(place, CARD, mood)) {
            Yiwang.Answer answer = Yiwang.call("card", "read", "--link", "serial:" + place, "--timeout", "3s");
            assertThat(answer.exit()).as(answer.errors()).isEqualTo(exit);
            assertThat(answer.lines()).hasSize(lines);
            assertThat(answer.errors().isBlank()).isEqualTo(exit == 0);
        }
    }
}
