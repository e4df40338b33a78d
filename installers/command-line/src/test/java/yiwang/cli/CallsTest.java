package yiwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of the contract, called wrongly and rightly. */
class CallsTest {

    private static final String NOBODY = "01a2002b-536c-7c41-bf4e-df1e9bc83e02";

    @TempDir
    static Path folder;
    private static Place place;

    @BeforeAll
    static void open() throws IOException {
        place = Place.in(folder);
    }

    @AfterAll
    static void close() {
        place.close();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "2, \"\", item search", "2, \"\", item show", "2, \"\", sync", "2, \"\", ticket take --printer escpos:tcp:127.0.0.1:1",
            "2, Invalid, case show 1-1-1-1-1 --data STATION", "2, Invalid, case paper nonsense --data STATION --kind receipt --out x.pdf",
            "5, case_unknown, case show " + NOBODY + " --data STATION", "5, item_unknown, item show NOPE --data STATION",
            "6, not_enrolled, item search x --data NOWHERE", "6, unreadable, item search x --data FILE", "6, not_enrolled, sync --data NOWHERE",
            "2, gateway_address, station enrol --data NEW --gateway here --code X", "2, gateway_address, station enrol --data NEW --gateway ftp://a --code X",
            "7, gateway_unreachable, station enrol --data NEW --gateway http://127.0.0.1:1 --code X",
            "5, code_refused, station enrol --data NEW --gateway GATEWAY --code WRONG", "5, already_enrolled, station enrol --data STATION --gateway GATEWAY --code X",
            "2, gateway, gateway --data NEW", "2, listen, gateway --data NEW --listen nowhere", "2, listen, gateway --data NEW --listen 127.0.0.1:99999",
            "6, folder_unreadable, gateway --data FILE --listen 127.0.0.1:0", "2, Invalid, gateway token --data CENTRE --role king",
            "5, case_unknown, gateway case advance " + NOBODY + " --data CENTRE --event decide", "5, case_unknown, gateway case advance nonsense --data CENTRE --event decide",
            "6, no_gateway, gateway token --data NOWHERE --role supervisor", "6, no_gateway, gateway enrol-code --data NOWHERE --station x",
            "6, no_gateway, gateway case advance " + NOBODY + " --data NOWHERE --event decide", "2, needs, gateway token --role supervisor",
            "2, database, gateway token --database jdbc:mysql://x/y --role supervisor",
            "6, database_unreachable, gateway token --database jdbc:postgresql://127.0.0.1:1/x --role supervisor",
            "6, no_gateway, gateway backup --data NOWHERE --out NEW", "2, input_unreadable, gateway restore --data NEW --from NOWHERE",
            "6, no_backup, gateway restore --data NEW --from FILE", "2, area, gateway enrol-code --data CENTRE --station x --area 12",
            "2, device_address, card read --link bogus", "2, device_address, card read --link foo:bar", "2, Invalid, card read --link tcp:127.0.0.1:1 --timeout soon",
            "4, device_absent, card read --link tcp:127.0.0.1:1", "4, device_absent, card read --link serial:/nowhere",
            "2, group, ticket take --data STATION --group AA --printer escpos:tcp:127.0.0.1:1", "2, device_address, ticket take --data STATION --printer escpos:usb",
            "2, printer_unknown, ticket take --data STATION --printer hall", "4, device_absent, scan --device sane:127.0.0.1:1/test --out NEW",
            "2, dpi, scan --device sane:127.0.0.1:1/test --dpi 9 --out NEW", "6, output_unwritable, scan --device sane:127.0.0.1:1/test --out NOWHERE/x.png",
            "2, input_unreadable, print NOWHERE --printer x", "2, input_unreadable, print STATION --printer x", "4, not_a_pdf, print FILE --printer x",
            "2, link, simulate id-card --link bogus --person PERSON", "2, input_not_json, simulate id-card --link tcp:0 --person FILE",
            "2, Unmatched, simulate toaster"})
    void a_call_that_cannot_be_done_ends_with_its_code(int exit, String code, String words) {
        Object[] call = words.lines().flatMap(line -> java.util.Arrays.stream(line.split(" "))).map(CallsTest::meant).toArray();

        Cli.Answer answer = Cli.call(call);

        assertThat(answer.exit()).as(answer.errors()).isEqualTo(exit);
        assertThat(answer.errors()).startsWith(code).doesNotContain("java.").doesNotContain("unexpected");
        assertThat(answer.lines().stream().filter(line -> !line.has("outcome"))).isEmpty();
        assertThat(folder.resolve("new")).as("nothing is made by a call that failed").doesNotExist();
    }

    private static String meant(String word) {
        return word.replace("STATION", place.station.toString()).replace("CENTRE", place.centre.toString()).replace("NOWHERE", folder.resolve("nowhere").toString())
                .replace("GATEWAY", place.gateway.url()).replace("FILE", place.file("plain.txt", "plain").toString())
                .replace("PERSON", place.person.toString()).replace("NEW", folder.resolve("new").toString());
    }

    @Test
    void json_may_stand_anywhere_and_options_before_or_after() {
        assertThat(Cli.call("--json", "item", "search", "--data=" + place.station, "高龄").only().get("name").asText()).contains("高龄");
        assertThat(Cli.call("item", "search", "--data", place.station, "gljt").only().get("promised_days").isInt()).isTrue();
        assertThat(Cli.call("item", "search", "", "--data", place.station).lines()).hasSize(21);
        assertThat(Cli.call("item", "search", "没有这种事", "--data", place.station).exit()).isZero();
    }

    @Test
    void every_property_of_every_form_has_examples_and_every_material_its_words() {
        for (JsonNode item : Cli.call("item", "search", "", "--data", place.station).lines()) {
            JsonNode shown = Cli.call("item", "show", item.get("handle_code").asText(), "--data", place.station).only();
            shown.get("form_schema").get("properties").forEach(property -> assertThat(property.get("examples")).as("%s", item).isNotEmpty());
            shown.get("materials").forEach(material -> assertThat(material.properties()).extracting(java.util.Map.Entry::getKey).contains("code", "name", "source", "necessity"));
        }
    }

    @Test
    void a_code_that_was_used_binds_nobody_else() {
        String code = place.code();
        assertThat(Cli.call("station", "enrol", "--data", folder.resolve("second"), "--gateway", place.gateway.url(), "--code", code).only().get("station_id").asText()).isNotBlank();

        Cli.Answer answer = Cli.call("station", "enrol", "--data", folder.resolve("third"), "--gateway", place.gateway.url(), "--code", code);

        assertThat(answer.exit()).isEqualTo(5);
        assertThat(folder.resolve("third")).doesNotExist();
    }

    @Test
    void a_paper_that_cannot_be_written_is_not_issued_and_one_that_can_is_whole() throws IOException {
        String caseId = place.accept(place.person, place.form, "--attach", "M04=" + place.scan).only().get("case_id").asText();
        Cli.call("sync", "--data", place.station);
        Path out = folder.resolve("回 执.pdf");

        Cli.Answer unwritable = Cli.call("case", "paper", caseId, "--data", place.station, "--kind", "receipt", "--out", folder.resolve("nowhere/x.pdf"));
        assertThat(unwritable.exit()).isEqualTo(6);
        assertThat(Cli.call("sync", "--data", place.station).only().get("pushed").asInt()).as("no paper was issued").isZero();

        assertThat(Cli.call("case", "paper", caseId, "--data", place.station, "--kind", "receipt", "--out", out).only().get("pages").asInt()).isEqualTo(1);
        assertThat(Files.readAllBytes(out)).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(Cli.call("case", "paper", caseId, "--data", place.station, "--kind", "correction", "--out", out).exit()).isEqualTo(5);
        assertThat(Cli.call("case", "paper", caseId, "--data", place.station, "--kind", "bogus", "--out", out).exit()).isEqualTo(2);
    }

    @Test
    void a_taken_port_is_the_gateways_fault_and_a_served_folder_the_stores() throws IOException {
        int taken = URI.create(place.gateway.url()).getPort();
        assertThat(Cli.call("gateway", "--data", folder.resolve("other"), "--listen", "127.0.0.1:" + taken)).matches(a -> a.exit() == 7 && a.code().equals("port_taken"));
    }
}
