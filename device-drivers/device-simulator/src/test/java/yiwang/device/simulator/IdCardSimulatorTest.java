package yiwang.device.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.simulator.idcard.CardImage;
import yiwang.device.simulator.idcard.IdCardSimulator;

/** The simulated module against the worked frames, without any driver. */
class IdCardSimulatorTest {

    private static final String FIND = "AA AA AA 96 69 00 03 20 01 22";
    private static final String SELECT = "AA AA AA 96 69 00 03 20 02 21";
    private static final String READ = "AA AA AA 96 69 00 03 30 01 32";
    private static final String SHORT = "AA AA AA 96 69 00 04 00 00 ";

    @Test
    void answers_are_the_worked_bytes() throws IOException {
        try (IdCardSimulator simulator = IdCardSimulator.start("tcp:0"); RawLine line = new RawLine(simulator.address())) {
            assertThat(line.ask("AA AA AA 96 69 00 03 11 FF ED", 11)).isEqualTo(SHORT + "90 94");
            assertThat(line.ask("AA AA AA 96 69 00 03 10 FF EC", 11)).isEqualTo(SHORT + "90 94");
            assertThat(line.ask("AA AA AA 96 69 00 03 12 FF EE", 27))
                    .isEqualTo("AA AA AA 96 69 00 14 00 00 90 05 00 03 00 6C 2C 33 01 40 E2 01 00 B1 68 DE 3A 6E");
            assertThat(line.ask(FIND, 11)).isEqualTo(SHORT + "80 84");
            assertThat(line.ask(SELECT, 11)).isEqualTo(SHORT + "81 85");
            simulator.putOn(workedCard());
            assertThat(line.ask(FIND, 15)).isEqualTo("AA AA AA 96 69 00 08 00 00 9F 00 00 00 00 97");
            assertThat(line.ask(SELECT, 19)).isEqualTo("AA AA AA 96 69 00 0C 00 00 90 00 00 00 00 00 00 00 00 9C");
            line.send(READ);
            byte[] answer = line.receive(1295);
            assertThat(answer).startsWith(0xAA, 0xAA, 0xAA, 0x96, 0x69, 0x05, 0x08, 0, 0, 0x90, 1, 0, 4, 0).endsWith(0x6C);
            assertThat(line.ask("AA AA AA 96 69 00 03 30 03 30", 11)).isEqualTo(SHORT + "91 95");
        }
    }

    @Test
    void a_bad_sum_and_a_bad_length_are_answered_as_a_module_does() throws IOException {
        try (IdCardSimulator simulator = IdCardSimulator.start("tcp:0"); RawLine line = new RawLine(simulator.address())) {
            assertThat(line.ask("AA AA AA 96 69 00 03 20 01 23", 11)).isEqualTo(SHORT + "10 14");
            assertThat(line.ask("AA AA AA 96 69 FF FF", 11)).isEqualTo(SHORT + "11 15");
            assertThat(line.ask("00 AA 96 AA AA AA AA 96 69 00 03 99 99 03", 11)).isEqualTo(SHORT + "21 25");
            assertThat(line.ask(READ, 11)).isEqualTo(SHORT + "23 27");
        }
    }

    @Test
    void a_terminal_appears_at_its_path_and_is_gone_at_the_end(@TempDir Path folder) throws IOException {
        Path link = folder.resolve("reader");
        try (IdCardSimulator simulator = IdCardSimulator.start("pty:" + link)) {
            assertThat(simulator.address()).isEqualTo("serial:" + link);
            assertThat(Files.isSymbolicLink(link)).isTrue();
            simulator.unplug();
            assertThat(Files.exists(link)).isFalse();
            simulator.replug();
            assertThat(Files.isSymbolicLink(link)).isTrue();
        }
        assertThat(Files.exists(link, java.nio.file.LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void a_file_that_stands_in_the_way_is_left_alone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("reader"), "mine");
        assertThatThrownBy(() -> IdCardSimulator.start("pty:" + file)).isInstanceOf(IOException.class).hasMessageContaining("no link");
        assertThat(file).hasContent("mine");
    }

    @Test
    void what_does_not_fit_on_a_chip_is_refused_with_a_sentence() {
        Map<String, String> fields = new LinkedHashMap<>(SamplePersons.WANG_GUILAN.fields());
        fields.put("name", "王".repeat(16));
        assertThatThrownBy(() -> CardImage.of(fields, List.of(), new byte[0], "")).hasMessageContaining("name has 16 characters");
        fields.put("type", "library");
        assertThatThrownBy(() -> CardImage.of(fields, List.of(), new byte[0], "")).hasMessageContaining("library");
        assertThatThrownBy(() -> CardImage.of(SamplePersons.WANG_GUILAN.fields(), List.of(), new byte[0], "5")).hasMessageContaining("identity");
        assertThatThrownBy(() -> IdCardSimulator.start("parallel:1")).hasMessageContaining("pty:PATH");
    }

    private static CardImage workedCard() {
        return CardImage.of(Map.of("type", "resident", "name", "测试员", "sex_code", "1", "nation_code", "01", "birth", "19491231",
                "address", "北京市朝阳区测试路1号", "id_number", "11010519491231002X", "issuer", "某某市公安局", "valid_from", "20200101",
                "valid_to", "长期"), List.of(), new byte[1024], "");
    }
}
