package yiwang.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.device.contracts.PrivateCups;
import yiwang.device.contracts.PrivateSaned;

/** A page from a real scan service goes into a case, and its paper out of a real print service. */
@Timeout(120)
class PrintAndScanTest {

    @TempDir
    Path folder;

    @Test
    void a_scanned_page_is_accepted_and_the_receipt_printed() throws Exception {
        Path scan = folder.resolve("扫描 件.png");
        Path receipt = folder.resolve("回执 单.pdf");
        try (Hall hall = Hall.open(folder); PrivateSaned saned = PrivateSaned.start(); PrivateCups cups = PrivateCups.start()) {
            cups.addQueue("counter");
            Yiwang.Answer scanned = Yiwang.call("scan", "--device", "sane:" + saned.address("test"), "--dpi", "75", "--out", scan);
            assertThat(scanned.exit()).as(scanned.errors()).isZero();
            assertThat(scanned.only().get("outcome").asText()).isEqualTo("scanned");

            Object[] accept = hall.accepting(Examples.person(folder, "王桂兰", "990121194203150020"), hall.form(folder), scan).toArray();
            String caseId = Yiwang.call(accept).only().get("case_id").asText();
            assertThat(Yiwang.call("case", "paper", caseId, "--data", hall.station, "--kind", "receipt", "--out", receipt).only().get("pages").asInt()).isEqualTo(1);

            Yiwang.Answer printed = Yiwang.call(cups.environment(), "print", receipt, "--printer", "counter");
            assertThat(printed.exit()).as(printed.errors()).isZero();
            assertThat(printed.only().get("outcome").asText()).isEqualTo("printed");
            assertThat(cups.papers()).hasSize(1);
            assertThat(Files.mismatch(cups.papers().getFirst(), receipt)).as("the same bytes").isEqualTo(-1);
            assertThat(Yiwang.call(cups.environment(), "print", receipt, "--printer", "nobody").exit()).isEqualTo(4);

            hall.syncUntilNothingIsLeft();
            assertThat(hall.casesAtCentre().getFirst().get("papers").get(0).get("kind").asText()).isEqualTo("receipt");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--escl", "--sane"})
    void a_simulated_scanner_is_found_bound_and_scans_its_stack_after_a_hand_has_cleared_the_jam(String speech) throws Exception {
        Path document = folder.resolve("扫描件.pdf");
        try (Yiwang.Running scanner = Yiwang.run("simulate", "scanner", speech, "--sheets", "3")) {
            String address = scanner.url();
            assertThat(Yiwang.call("device", "list", "--look", address, "--source", address.substring(0, 4)).only().get("address").asText()).isEqualTo(address);
            assertThat(Yiwang.call("device", "bind", "scanner", address, "--data", folder).exit()).isZero();
            scanner.say("open");
            assertThat(Yiwang.call("device", "test", "scanner", "--level", "external", "--data", folder).exit()).isEqualTo(4);
            scanner.say("clear");
            Yiwang.Answer scanned = Yiwang.call("scan", "--device", address, "--source", "feeder", "--dpi", "75", "--out", document);
            assertThat(scanned.exit()).as(scanned.errors()).isZero();
            assertThat(scanned.only().get("pages").asInt()).isEqualTo(3);
        }
        assertThat(document).isNotEmptyFile();
    }
}
