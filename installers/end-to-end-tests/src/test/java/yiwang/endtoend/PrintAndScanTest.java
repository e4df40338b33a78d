package yiwang.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
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

    /** Larger than what JPEG mixes of neighbouring colours. */
    private static final int SQUARE = 48;

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

    @Test
    void a_page_of_a_real_scan_service_becomes_a_document_that_another_program_shows_as_it_was_scanned() throws Exception {
        Path picture = folder.resolve("picture.png");
        Path document = folder.resolve("扫描件.pdf");
        try (PrivateSaned saned = PrivateSaned.start()) {
            assertThat(Yiwang.call("scan", "--device", "sane:" + saned.address("test"), "--out", picture).exit()).isZero();
            Yiwang.Answer scanned = Yiwang.call("scan", "--device", "sane:" + saned.address("test"), "--out", document);
            assertThat(scanned.exit()).as(scanned.errors()).isZero();
            assertThat(scanned.only().get("pages").asInt()).isOne();
            // The test picture of SANE has ruled lines and no writing.
            assertThat(scanned.errors()).contains("第 1 页");
        }
        Process shown = new ProcessBuilder("pdftoppm", "-r", "300", "-png", "-singlefile", document.toString(), folder.resolve("shown").toString()).inheritIO().start();
        assertThat(shown.waitFor(60, TimeUnit.SECONDS)).isTrue();
        BufferedImage before = ImageIO.read(picture.toFile());
        BufferedImage after = ImageIO.read(folder.resolve("shown.png").toFile());
        assertThat(after.getWidth()).isEqualTo(before.getWidth());
        assertThat(after.getHeight()).isEqualTo(before.getHeight());
        for (int y = 0; y + SQUARE <= before.getHeight(); y += SQUARE) {
            for (int x = 0; x + SQUARE <= before.getWidth(); x += SQUARE) {
                int[] was = colour(before, x, y);
                int[] is = colour(after, x, y);
                for (int part = 0; part < 3; part++) {
                    assertThat(is[part]).as("at %d, %d", x, y).isCloseTo(was[part], Offset.offset(10));
                }
            }
        }
    }

    private static int[] colour(BufferedImage image, int left, int top) {
        int[] sum = new int[3];
        for (int rgb : image.getRGB(left, top, SQUARE, SQUARE, null, 0, SQUARE)) {
            sum[0] += rgb >> 16 & 0xFF;
            sum[1] += rgb >> 8 & 0xFF;
            sum[2] += rgb & 0xFF;
        }
        return new int[] {sum[0] / (SQUARE * SQUARE), sum[1] / (SQUARE * SQUARE), sum[2] / (SQUARE * SQUARE)};
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
