package yiwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.simulator.ipp.IppPrinterSimulator;
import yiwang.device.simulator.ipp.JobMishap;
import yiwang.device.simulator.ipp.PrinterTrouble;

/** Numbered blanks by the command line, printed on a simulated printer that speaks IPP. */
class StockTest {

    @TempDir
    Path folder;
    private Place place;
    private IppPrinterSimulator printer;
    private String caseId;

    @BeforeEach
    void a_finished_case_and_three_blanks() throws IOException {
        place = Place.in(folder);
        printer = IppPrinterSimulator.start("tcp:0");
        printer.load("tray-2", List.of("QX000001", "QX000002", "QX000003"));
        caseId = place.accept(place.person, place.form, "--attach", "M04=" + place.scan).only().get("case_id").asText();
        assertThat(stock("receive", "--from", "QX000001", "--to", "QX000003", "--tray", 2, "--by", "王芳").exit()).isZero();
    }

    @AfterEach
    void close() {
        printer.close();
        place.close();
    }

    @Test
    void an_unfinished_case_gets_no_certificate() {
        Cli.Answer refused = issue();
        assertThat(refused.exit()).isEqualTo(5);
        assertThat(refused.code()).isEqualTo("certificate_not_for_state");
        assertThat(printer.sheets()).isEmpty();
    }

    @Test
    void the_whole_life_of_a_certificate_and_the_day_adds_up() {
        finish();
        JsonNode issued = issue().only();
        assertThat(issued.get("sheet").asText()).isEqualTo("QX000001");
        assertThat(issued.get("outcome").asText()).isEqualTo("printed");
        assertThat(issue().code()).isEqualTo("already_issued");
        assertThat(stock("reprint", caseId, "--by", "王芳", "--why", "群众遗失").exit()).isZero();
        assertThat(stock("reprint", caseId, "--by", "王芳", "--confirm", "--role", "supervisor").exit()).isEqualTo(5);
        assertThat(stock("reprint", caseId, "--by", "刘海", "--confirm", "--role", "supervisor").exit()).isZero();
        assertThat(issue().only().get("copy").asInt()).isEqualTo(2);
        assertThat(stock("spoil", "QX000003", "--why", "受潮", "--by", "王芳").exit()).isZero();

        JsonNode day = stock("balance").only();
        assertThat(List.of(day.get("received").asInt(), day.get("issued").asInt(), day.get("spoiled").asInt(), day.get("void").asInt(),
                day.get("closing").asInt(), day.get("taken_back").asInt(), day.get("discrepancy").asInt())).containsExactly(3, 2, 1, 0, 0, 1, 0);
        assertThat(stock("journal").lines()).extracting(line -> line.get("event").asText())
                .containsExactly("received", "reserved", "printed", "reprint_asked", "voided", "reprint_confirmed", "reserved", "printed", "spoiled");
        assertThat(printer.left("tray-2")).containsExactly("QX000003");
    }

    @Test
    void a_jam_is_a_maybe_that_a_person_ends() {
        finish();
        printer.next(JobMishap.JAM_IN_SHEET);
        Cli.Answer jam = issue();
        assertThat(jam.exit()).isEqualTo(4);
        assertThat(jam.only().get("outcome").asText()).isEqualTo("maybe");
        printer.set(PrinterTrouble.MEDIA_JAM, false);
        assertThat(issue().code()).isEqualTo("sheet_undecided");
        Cli.Answer open = stock("balance");
        assertThat(open.exit()).isEqualTo(3);
        assertThat(open.only().get("undecided").get(0).asText()).isEqualTo("QX000001");
        assertThat(stock("decide", "QX000001", "--as", "spoiled", "--why", "卡纸撕破", "--by", "王芳").exit()).isZero();
        assertThat(issue().only().get("sheet").asText()).isEqualTo("QX000002");
        JsonNode counted = stock("balance", "--counted", 0, "--tray", 2, "--by", "王芳").only();
        assertThat(counted.get("discrepancy").asInt()).isEqualTo(-1);
    }

    private void finish() {
        Cli.call("sync", "--data", place.station);
        for (String event : List.of("grant", "issue")) {
            Cli.Answer advanced = Cli.call("gateway", "case", "advance", caseId, "--data", place.centre, "--event", event);
            assertThat(advanced.exit()).as(advanced.errors()).isZero();
        }
        Cli.call("sync", "--data", place.station);
    }

    private Cli.Answer issue() {
        return stock("issue", caseId, "--tray", 2, "--printer", printer.address(), "--printer-tray", "tray-2", "--by", "王芳", "--timeout", "5s");
    }

    private Cli.Answer stock(Object... words) {
        Object[] all = new Object[words.length + 3];
        all[0] = "stock";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--data";
        all[words.length + 2] = place.station;
        return Cli.call(all);
    }
}
