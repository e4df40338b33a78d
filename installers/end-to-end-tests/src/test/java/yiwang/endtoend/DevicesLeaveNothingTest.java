package yiwang.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.contracts.PrivatePcscd;
import yiwang.device.contracts.SmallPdf;
import yiwang.device.contracts.Wait;
import yiwang.device.simulator.SamplePerson;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.code.CodeScannerSimulator;
import yiwang.device.simulator.idcard.IdCardSimulator;
import yiwang.device.simulator.ipp.IppPrinterSimulator;
import yiwang.device.simulator.scanner.EsclSimulator;
import yiwang.device.simulator.scanner.SanedSimulator;
import yiwang.device.simulator.social.ChipTraits;
import yiwang.device.simulator.social.SocialCard;
import yiwang.device.simulator.social.SocialCardImage;
import yiwang.device.simulator.social.SocialCardSimulator;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;

/**
 * After cards, papers, scans, tickets and codes of one person, nothing of her lies in any file: data folder, recordings, temporary files,
 * memory folders, print spool, logs at their most talkative. Each story shows first that the search sees what is there to be seen.
 */
@Timeout(180)
class DevicesLeaveNothingTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String NAME = "阿依努尔·买买提";
    private static final String ID = "990121199105120242";
    private static final String ADDRESS = "示范省青溪县望河镇金丝雀村73号";
    private static final String EARLIER = "示范省青溪县石门乡画眉村19号";
    private static final String PAPER = "CANARY-IN-A-PAPER-7341";
    private static final String SCAN = "CANARY-IN-A-SCAN-5519";
    private static final String CODE = "CANARY-IN-A-CODE-8827";
    private static final LeakSearch SEARCH = new LeakSearch(List.of(NAME, ID, ADDRESS, EARLIER, "Z99012345", PAPER, SCAN, CODE));

    @TempDir
    Path folder;
    private DeviceWorld world;
    private Path given;

    @BeforeEach
    void set_up() throws IOException {
        world = new DeviceWorld(folder, SEARCH);
        given = Files.createDirectories(folder.resolve("given"));
    }

    @AfterEach
    void take_down() {
        world.close();
    }

    @Test
    void a_resident_card_read_tested_and_recorded_leaves_nothing() throws Exception {
        try (IdCardSimulator reader = IdCardSimulator.start("pty:" + folder.resolve("reader"))) {
            reader.putOn(person().card());
            assertThat(world.call("card", "read", "--link", reader.address(), "--timeout", "20s").only().get("id_number").asText()).isEqualTo(ID);
            assertThat(world.call("device", "bind", "card", reader.address(), "--data", world.data).exit()).isZero();
            Path recording = world.recordings.resolve("card");
            Yiwang.Answer recorded = world.call("device", "record", "card", "--level", "interactive", "--out", recording, "--data", world.data);
            Yiwang.Answer tested = world.call("device", "test", "card", "--level", "interactive", "--data", world.data);
            assertThat(recorded.only().get("outcome").asText()).isEqualTo("healthy");
            assertThat(SEARCH.in(tested.only().toString())).as("what a person at the screen of the test sees").isEmpty();
            assertThat(world.call("device", "record", "card", "--level", "interactive", "--out", given.resolve("raw"), "--data", world.data, "--consent", "李主任: 读不出的卡").exit()).isZero();

            assertThat(SEARCH.below(given)).as("the person goes over the line, and the search reads recordings").isNotEmpty();
            assertThat(Files.size(recording)).isPositive();
            assertThat(Files.size(world.log)).isPositive();
            assertThat(world.leaks()).isEmpty();
        }
    }

    @Test
    void a_card_that_fails_its_check_is_named_nowhere() throws Exception {
        Map<String, String> wrong = new HashMap<>(person().fields());
        wrong.put("id_number", "990121199105120243");
        try (IdCardSimulator reader = IdCardSimulator.start("pty:" + folder.resolve("reader"))) {
            reader.putOn(new SamplePerson(wrong, List.of(EARLIER)).card());
            Yiwang.Answer refused = world.call("card", "read", "--link", reader.address(), "--timeout", "20s");
            assertThat(refused.exit()).isEqualTo(5);
            assertThat(refused.errors()).doesNotContain("990121199105120243");
            assertThat(world.leaks()).isEmpty();
            assertThat(new LeakSearch(List.of("990121199105120243")).below(folder)).isEmpty();
        }
    }

    @Test
    void a_social_security_card_leaves_nothing() throws Exception {
        try (PrivatePcscd pcscd = PrivatePcscd.start("Hall Reader"); SocialCardSimulator slot = SocialCardSimulator.at(pcscd.slot(0))) {
            slot.putOn(new SocialCard(SocialCardImage.of(SamplePersons.social(person(), "2.00").fields()), ChipTraits.CONTACT));
            assertThat(world.call("card", "read", "--link", "pcsc:Hall Reader 00 00", "--timeout", "20s").only().get("social_security_number").asText()).isEqualTo(ID);
            assertThat(world.leaks()).isEmpty();
        }
    }

    @Test
    void a_makers_library_that_leaves_files_leaves_none_behind() throws Exception {
        Path control = Files.createDirectories(folder.resolve("reader"));
        Path library = folder.resolve("libstandin.so");
        Path source = Path.of("../../device-drivers/driver-native-card/src/test/resources/stand-in.c");
        assertThat(new ProcessBuilder("gcc", "-shared", "-fPIC", "-o", library.toString(), "-DCONTROL=\"" + control + "\"", source.toString()).inheritIO().start().waitFor()).isZero();
        ByteArrayOutputStream card = new ByteArrayOutputStream();
        card.writeBytes(person().card().text());
        card.writeBytes(new byte[1024]);
        card.writeBytes((EARLIER + " ".repeat(35 - EARLIER.length())).getBytes(StandardCharsets.UTF_16LE));
        Files.write(control.resolve("card"), card.toByteArray());

        Path hang = Files.createFile(control.resolve("hang-ADDITIONAL_ADDRESSES"));
        CompletableFuture<Yiwang.Answer> reading = CompletableFuture.supplyAsync(() -> world.call("card", "read", "--link", "native:sdtapi:" + library, "--timeout", "20s"));
        Wait.until(LONG, "the library's own files in memory", () -> reading.isDone() || !world.inMemory().isEmpty());
        assertThat(reading.isDone()).as("the search sees what the library leaves while it works").isFalse();
        Files.delete(hang);
        assertThat(reading.get().only().get("id_number").asText()).isEqualTo(ID);
        assertThat(world.leaks()).isEmpty();
    }

    @Test
    void a_paper_leaves_nothing_in_the_spool_nor_its_file_name_in_any_list() throws Exception {
        Path paper = Files.write(given.resolve(NAME + " 受理单.pdf"), SmallPdf.saying(PAPER));
        world.cups.addQueue("counter");
        world.cups.fault("media-empty-error");
        CompletableFuture<Yiwang.Answer> printing = CompletableFuture.supplyAsync(() -> world.call("print", paper, "--printer", "counter"));
        Wait.until(LONG, "the paper in the spool while it waits", () -> printing.isDone() || !world.inTheSpool().isEmpty());
        assertThat(printing.isDone()).as("the search sees a job that waits").isFalse();
        world.cups.repair();
        assertThat(printing.get().only().get("outcome").asText()).isEqualTo("printed");
        assertThat(world.cups.papers()).hasSize(1);
        assertThat(world.leaks()).isEmpty();

        try (IppPrinterSimulator printer = IppPrinterSimulator.start("tcp:0")) {
            assertThat(world.call("print", paper, "--printer", printer.address()).only().get("outcome").asText()).isEqualTo("printed");
            assertThat(SEARCH.in(printer.documents().getFirst())).isNotEmpty();
        }
        assertThat(world.leaks()).isEmpty();
    }

    @Test
    void scans_leave_nothing_but_the_document_that_was_asked_for() throws Exception {
        try (SanedSimulator saned = SanedSimulator.start(); EsclSimulator escl = EsclSimulator.start()) {
            saned.paper().writeInTheMargin(SCAN.getBytes(StandardCharsets.US_ASCII));
            escl.plan().givePicture(commented(SCAN));
            for (String address : List.of(saned.address(), escl.address())) {
                String name = address.substring(0, 4);
                assertThat(world.call("scan", "--device", address, "--dpi", "75", "--out", given.resolve(name + ".pdf")).only().get("outcome").asText()).isEqualTo("scanned");
                assertThat(world.call("scan", "--device", address, "--dpi", "75", "--out", given.resolve(name + ".picture")).only().get("outcome").asText()).isEqualTo("scanned");
            }
            byte[] dots = ((DataBufferByte) redGreenBlue(ImageIO.read(given.resolve("sane.picture").toFile())).getRaster().getDataBuffer()).getData();
            assertThat(SEARCH.in(dots)).as("it came over the line").isNotEmpty();
            assertThat(SEARCH.in(Files.readAllBytes(given.resolve("escl.picture")))).as("it came over the line").isNotEmpty();
            assertThat(given.toFile().list()).containsExactlyInAnyOrder("sane.pdf", "sane.picture", "escl.pdf", "escl.picture");
            assertThat(world.leaks()).isEmpty();
        }
    }

    @Test
    void a_ticket_and_a_code_leave_nothing_in_their_recordings() throws Exception {
        try (TicketPrinterSimulator printer = TicketPrinterSimulator.start("tcp:0"); CodeScannerSimulator codes = CodeScannerSimulator.start("tcp:0")) {
            Path ticket = world.recordings.resolve("ticket");
            Path code = world.recordings.resolve("code");
            assertThat(world.call(RecordedPersonMain.class, "TICKET_PRINTER", printer.address(), ticket, "masked", NAME, ID).exit()).isZero();
            assertThat(SEARCH.in(printer.tickets().toString())).as("she stands on the ticket").isNotEmpty();

            CompletableFuture<Yiwang.Answer> reading = CompletableFuture.supplyAsync(() -> world.call(RecordedPersonMain.class, "BARCODE_SCANNER", codes.address(), code, "masked"));
            int[] looks = {0};
            Wait.until(LONG, "the code to be read", () -> {
                if (codes.connected() && looks[0]++ % 15 == 14) {
                    codes.scan((CODE + " " + NAME).getBytes(StandardCharsets.UTF_8));
                }
                return reading.isDone();
            });
            assertThat(reading.get().exit()).isZero();
            assertThat(Files.readString(code)).contains(" < ");
            assertThat(Files.readString(ticket)).contains(" > ");
            assertThat(world.leaks()).isEmpty();
        }
    }

    @Test
    void papers_and_pages_leave_nothing_in_their_recordings_and_those_play_without_a_device() throws Exception {
        try (IppPrinterSimulator printer = IppPrinterSimulator.start("tcp:0"); SanedSimulator saned = SanedSimulator.start(); EsclSimulator escl = EsclSimulator.start()) {
            world.cups.addQueue("counter");
            saned.paper().writeInTheMargin(SCAN.getBytes(StandardCharsets.US_ASCII));
            escl.plan().givePicture(commented(SCAN));
            for (String address : List.of(printer.address(), "queue:counter", saned.address(), escl.address())) {
                boolean prints = address.equals(printer.address()) || address.startsWith("queue:");
                String kind = prints ? "DOCUMENT_PRINTER" : "DOCUMENT_SCANNER";
                String scheme = address.substring(0, address.indexOf(':'));
                Path recording = world.recordings.resolve(scheme);
                assertThat(world.call(RecordedPersonMain.class, kind, address, recording, "masked", PAPER, NAME + " " + ID).exit()).as(address).isZero();
                Path raw = given.resolve(scheme + ".raw");
                assertThat(world.call(RecordedPersonMain.class, kind, address, raw, "李主任: 纸上缺字", PAPER, NAME + " " + ID).exit()).isZero();
                assertThat(SEARCH.in(Files.readAllBytes(raw))).as("she goes over the line to %s, and the search reads recordings", address).isNotEmpty();

                String slot = prints ? "documents" : "scanner";
                if (scheme.equals("ipp") || scheme.equals("escl")) {
                    continue;
                }
                assertThat(world.call("device", "bind", slot, address, "--data", world.data).exit()).isZero();
                Path trial = world.recordings.resolve(scheme + "-trial");
                assertThat(world.call("device", "record", slot, "--level", "external", "--out", trial, "--data", world.data).only().get("outcome").asText()).as(address).isEqualTo("healthy");
                assertThat(world.call("device", "bind", slot, scheme + ":replay:" + trial, "--data", world.data).exit()).isZero();
                assertThat(world.call("device", "test", slot, "--level", "external", "--data", world.data).only().get("outcome").asText()).as("%s again", address).isEqualTo("healthy");
            }
            assertThat(world.leaks()).isEmpty();
        }
    }

    private static SamplePerson person() {
        Map<String, String> fields = new HashMap<>(SamplePersons.AYNUR.fields());
        fields.put("address", ADDRESS);
        return new SamplePerson(fields, List.of(EARLIER));
    }

    /** A picture with the words in a comment of its own, as cameras write them. */
    private static byte[] commented(String words) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(620, 877, BufferedImage.TYPE_3BYTE_BGR), "jpeg", plain);
        byte[] jpeg = plain.toByteArray();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        all.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (words.length() + 2)});
        all.writeBytes(words.getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(Arrays.copyOfRange(jpeg, 2, jpeg.length));
        return all.toByteArray();
    }

    private static BufferedImage redGreenBlue(BufferedImage picture) {
        BufferedImage same = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_CUSTOM == picture.getType() ? BufferedImage.TYPE_3BYTE_BGR : picture.getType());
        byte[] dots = ((DataBufferByte) same.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < dots.length; i++) {
            int pixel = picture.getRGB(i / 3 % picture.getWidth(), i / 3 / picture.getWidth());
            dots[i] = (byte) (pixel >> 16 - 8 * (i % 3));
        }
        return same;
    }
}
