package yiwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.idcard.IdCardSimulator;
import yiwang.device.simulator.ticket.PrinterCondition;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;

/** A hall manager at the command line, with simulated devices on true wires. */
class DevicesTest {

    @TempDir
    Path folder;
    private Path data;
    private IdCardSimulator reader;
    private TicketPrinterSimulator printer;

    @BeforeEach
    void plug_in() throws IOException {
        data = folder.resolve("站 点");
        reader = IdCardSimulator.start("pty:" + folder.resolve("reader"));
        printer = TicketPrinterSimulator.start("tcp:0");
    }

    @AfterEach
    void unplug() {
        reader.close();
        printer.close();
    }

    @Test
    void from_an_unknown_machine_to_a_bound_tested_and_saved_profile() {
        JsonNode found = Cli.call("device", "list", "--source", "serial", "--look", reader.address()).lines().stream()
                .filter(line -> line.get("address").asText().equals(reader.address())).findFirst().orElseThrow();
        assertThat(found.get("kinds").toString()).contains("identity_card_reader");
        bind();

        reader.putOn(SamplePersons.AYNUR.card());
        JsonNode card = Cli.call("device", "test", "card", "--level", "interactive", "--data", data).only();
        assertThat(card.get("outcome").asText()).isEqualTo("healthy");
        assertThat(card.get("findings").get(0).asText()).contains("resident").doesNotContain("买买提");
        assertThat(Cli.call("device", "test", "tickets", "--level", "external", "--data", data).exit()).isZero();
        assertThat(printer.tickets()).singleElement().satisfies(ticket -> assertThat(ticket.plainText()).contains("测试页"));

        assertThat(Cli.call("device", "profile", "save", "一号柜台", "--data", data).only().get("devices").asInt()).isEqualTo(2);
        assertThat(Cli.call("device", "profile", "list", "--data", data).lines()).extracting(line -> line.get("name").asText()).contains("一号柜台");
    }

    @Test
    void a_printer_without_paper_is_shown_with_what_to_do_and_fails_its_test() {
        bind();
        printer.set(PrinterCondition.PAPER_OUT, true);
        JsonNode shown = Cli.call("device", "show", "tickets", "--data", data).only();
        assertThat(shown.get("state").asText()).isEqualTo("user_action_needed");
        assertThat(shown.get("faults").get(0).get("code").asText()).isEqualTo("paper_out");
        Cli.Answer tested = Cli.call("device", "test", "tickets", "--level", "external", "--data", data);
        assertThat(tested.exit()).isEqualTo(4);
        assertThat(tested.only().get("outcome").asText()).isEqualTo("ill");
        assertThat(tested.code()).isEqualTo("device_paper_out");
    }

    @Test
    void what_a_tile_needs_is_answered_with_a_reason_and_another_place() throws IOException {
        bind();
        assertThat(Cli.call("device", "need", "card reader", "ticket printer", "--data", data).only().get("available").asBoolean()).isTrue();
        printer.set(PrinterCondition.COVER_OPEN, true);
        Files.writeString(data.resolve("devices.properties"), "tickets.elsewhere=2 号自助机\n", StandardOpenOption.APPEND);
        Cli.Answer answer = Cli.call("device", "need", "ticket printer", "--data", data);
        assertThat(answer.exit()).isEqualTo(4);
        assertThat(answer.only().get("lacks").get(0).get("elsewhere").asText()).isEqualTo("2 号自助机");
        assertThat(answer.only().get("lacks").get(0).get("sentence").asText()).contains("小票机现在用不了。", "盖子", "请到 2 号自助机");
    }

    @Test
    void one_compares_returns_to_an_earlier_profile_and_takes_a_clone_along() {
        bind();
        Cli.call("device", "bind", "tickets", "--none", "--data", data);
        List<String> names = Cli.call("device", "profile", "list", "--data", data).lines().stream().map(line -> line.get("name").asText()).toList();
        String earlier = names.getFirst();
        assertThat(earlier).startsWith("earlier/");
        assertThat(Cli.call("device", "profile", "compare", earlier, "current", "--data", data).lines()).extracting(line -> line.get("key").asText()).contains("tickets");
        assertThat(Cli.call("device", "profile", "use", earlier, "--data", data).exit()).isZero();
        assertThat(Cli.call("device", "profile", "compare", earlier, "current", "--data", data).lines()).isEmpty();

        Path pattern = folder.resolve("pattern.properties");
        JsonNode clone = Cli.call("device", "profile", "clone", "--out", pattern, "--data", data).only();
        assertThat(clone.get("to_bind").toString()).isEqualTo("[\"card\"]");
        Path next = folder.resolve("下一个");
        assertThat(Cli.call("device", "profile", "import", pattern, "--as", "样板", "--data", next).exit()).isZero();
        assertThat(Cli.call("device", "profile", "use", "样板", "--data", next).exit()).isZero();
        assertThat(Cli.call("device", "show", "card", "--data", next).only().get("state").asText()).isEqualTo("fault");
    }

    @Test
    void watching_tells_how_every_device_is_and_keeps_their_history() {
        bind();
        reader.unplug();
        Cli.Answer watched = Cli.call("device", "watch", "--for", "3s", "--data", data);
        assertThat(watched.lines()).anySatisfy(line -> {
            assertThat(line.get("device").asText()).isEqualTo("card");
            assertThat(line.get("state").asText()).isEqualTo("absent");
            assertThat(line.get("sentence").asText()).contains("请检查");
        }).anySatisfy(line -> assertThat(line.get("device").asText()).isEqualTo("tickets"));
        assertThat(Cli.call("device", "show", "tickets", "--data", data).only().get("uptime").asDouble()).isEqualTo(1.0);
    }

    @Test
    void a_recorded_session_is_played_without_the_device_and_names_nobody() throws IOException {
        bind();
        reader.putOn(SamplePersons.AYNUR.card());
        Path file = folder.resolve("card.rec");
        JsonNode recorded = Cli.call("device", "record", "card", "--level", "interactive", "--out", file, "--data", data).only();
        assertThat(recorded.get("masked").asBoolean()).isTrue();
        assertThat(recorded.get("steps").asInt()).isGreaterThan(5);
        assertThat(Files.readString(file)).contains("content: masked");
        Cli.call("device", "bind", "card", "replay:" + file, "--data", data);
        JsonNode replayed = Cli.call("device", "test", "card", "--level", "interactive", "--data", data).only();
        assertThat(replayed.get("outcome").asText()).isEqualTo("healthy");
    }

    @Test
    void a_document_camera_is_recorded_too_and_played_without_camera_and_ffmpeg() throws IOException {
        Cli.call("device", "bind", "camera", "camera:testsrc2=size=640x480:rate=15", "--data", data);
        Files.writeString(data.resolve("devices.properties"), "camera.format=lavfi\n", StandardOpenOption.APPEND);
        Path file = folder.resolve("camera.rec");
        JsonNode recorded = Cli.call("device", "record", "camera", "--level", "interactive", "--out", file, "--data", data).only();
        assertThat(recorded.get("outcome").asText()).isEqualTo("healthy");
        assertThat(recorded.get("masked").asBoolean()).isTrue();
        assertThat(Files.readString(file)).contains("! paper image/jpeg 640 480 3");
        Cli.call("device", "bind", "camera", "camera:replay:" + file, "--data", data);
        assertThat(Cli.call("device", "test", "camera", "--level", "interactive", "--data", data).only().get("outcome").asText()).isEqualTo("healthy");
    }

    @ParameterizedTest
    @CsvSource({"2, device_unknown, device test scanner --data DATA", "2, Invalid, device test toaster --data DATA", "2, Missing, device show",
        "2, address, device bind card --data DATA", "2, device_address, device bind card queue:x --data DATA", "2, identity, device bind card serial:/x --identity it --data DATA",
        "2, profile_unknown, device profile use nothing --data DATA", "2, profile_malformed, device profile save ../x --data DATA",
        "2, input_unreadable, device profile import NOWHERE --as x --data DATA", "2, need, device need coffee --data DATA", "2, output_exists, device record card --out FILE --data DATA",
        "2, consent, device record card --consent nobody --out NEW --data DATA", "6, output_unwritable, device profile clone --out NOWHERE/x --data DATA"})
    void a_call_that_cannot_be_done_ends_with_its_code_and_changes_nothing(int exit, String code, String words) throws IOException {
        bind();
        String before = Files.readString(data.resolve("devices.properties"));
        Object[] call = Arrays.stream(words.split(" ")).map(word -> word.replace("DATA", data.toString()).replace("NOWHERE", folder.resolve("nowhere").toString())
                .replace("FILE", data.resolve("devices.properties").toString()).replace("NEW", folder.resolve("new").toString())).toArray();
        Cli.Answer answer = Cli.call(call);
        assertThat(answer.exit()).as(answer.errors()).isEqualTo(exit);
        assertThat(answer.errors()).startsWith(code).doesNotContain("unexpected");
        assertThat(Files.readString(data.resolve("devices.properties"))).isEqualTo(before);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void the_doctor_says_of_every_line_how_it_is_and_what_to_do() throws IOException {
        bind();
        printer.set(PrinterCondition.PAPER_OUT, true);
        Cli.Answer answer = Cli.call("doctor", "--data", data);
        assertThat(answer.lines()).allSatisfy(line -> {
            assertThat(line.get("verdict").asText()).isIn("ok", "warn", "fail");
            assertThat(line.get("finding").asText()).isNotBlank();
        }).extracting(line -> line.get("check").asText()).contains("jdk", "groups", "fonts", "package", "disk", "store", "device");
        assertThat(answer.exit()).as("no store here, and that is the first to fail").isEqualTo(6);
        assertThat(answer.lines()).anySatisfy(line -> {
            assertThat(line.get("finding").asText()).startsWith("tickets");
            assertThat(line.get("verdict").asText()).isEqualTo("fail");
            assertThat(line.get("advice").asText()).contains("没有纸了，请装纸。");
        });
    }

    @Test
    void the_doctor_finds_a_healthy_station_healthy_and_a_dead_line_dead() throws IOException {
        try (Place place = Place.in(folder.resolve("hall"))) {
            Cli.Answer well = Cli.call("doctor", "--data", place.station);
            assertThat(well.exit()).as(well.toString()).isZero();
            assertThat(well.lines()).extracting(line -> line.get("check").asText()).contains("gateway", "clock");
            assertThat(well.lines()).filteredOn(line -> line.get("check").asText().equals("key")).singleElement()
                    .satisfies(line -> assertThat(line.get("finding").asText()).contains("文件", "只有本用户能读"));
            place.gateway.close();
            assertThat(Cli.call("doctor", "--data", place.station).exit()).isEqualTo(7);
        }
    }

    private void bind() {
        assertThat(Cli.call("device", "bind", "card", reader.address(), "--name", "读卡器", "--data", data).exit()).isZero();
        JsonNode bound = Cli.call("device", "bind", "tickets", printer.address().replace("escpos:", ""), "--set", "settle-ms=100", "--data", data).only();
        assertThat(bound.get("address").asText()).startsWith("escpos:tcp:");
    }
}
