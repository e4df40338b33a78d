package yiwang.device.scanning.sane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DocumentScanner;
import yiwang.device.api.ScanOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.api.ScannedPage;
import yiwang.device.contracts.DocumentScannerContract;
import yiwang.device.contracts.DocumentScannerRig;

/** The driver before a real saned: the contract, and what only SANE can do to it. */
class SaneScannerDriverTest extends DocumentScannerContract {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final ScanSettings FEEDER = new ScanSettings(75, ScanSettings.Colour.GREY, ScanSettings.Source.FEEDER);

    @TempDir
    private Path folder;
    private SanedRig saned;

    @Override
    protected DocumentScannerRig rig() throws IOException {
        saned = new SanedRig();
        return saned;
    }

    @ParameterizedTest
    @CsvSource({"COLOUR,Color,8", "GREY,Gray,8", "LINEART,Gray,1"})
    void every_pixel_is_what_scanimage_reads_from_the_same_scanner(ScanSettings.Colour colour, String mode, String depth) throws Exception {
        assertSamePicture(colour, mode, depth);
    }

    @Test
    void three_passes_make_the_same_picture_as_one() throws Exception {
        BufferedImage one = picture(onlyPage(scanner.scan(ScanSettings.DEFAULT, LONG, Cancellation.NEVER)));
        saned.saned.threePasses();
        BufferedImage three = picture(onlyPage(scanner.scan(ScanSettings.DEFAULT, LONG, Cancellation.NEVER)));
        assertThat(Arrays.equals(pixels(three), pixels(one))).isTrue();
    }

    private void assertSamePicture(ScanSettings.Colour colour, String mode, String depth) throws Exception {
        ScannedPage page = onlyPage(scanner.scan(new ScanSettings(150, colour, ScanSettings.Source.FLATBED), LONG, Cancellation.NEVER));
        Path reference = folder.resolve("reference.png");
        ProcessBuilder scanimage = new ProcessBuilder("scanimage", "-d", "test:0", "--mode", mode, "--depth", depth, "--resolution", "150",
                "-l", "0", "-t", "0", "-x", "200", "-y", "200", "--format=png", "-o", reference.toString());
        scanimage.environment().put("SANE_CONFIG_DIR", saned.saned.configuration().toString());
        assertThat(scanimage.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().onExit().get().exitValue()).isZero();
        BufferedImage ours = picture(page);
        BufferedImage theirs = ImageIO.read(reference.toFile());
        assertThat(ours.getWidth()).isEqualTo(theirs.getWidth());
        assertThat(Arrays.equals(pixels(ours), pixels(theirs))).as("every pixel the same").isTrue();
        assertThat(Arrays.stream(pixels(theirs)).distinct().count()).as("not a blank picture").isGreaterThan(1);
    }

    @Test
    void the_resolution_stands_in_the_picture() {
        byte[] png = onlyPage(scanner.scan(ScanSettings.DEFAULT, LONG, Cancellation.NEVER)).bytes();
        int chunk = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        assertThat(chunk).isPositive();
        ByteBuffer physical = ByteBuffer.wrap(png, chunk + 4, 9);
        assertThat(physical.getInt()).as("300 dpi in pixels a metre").isEqualTo(11811);
        assertThat(physical.getInt()).isEqualTo(11811);
        assertThat(physical.get()).isEqualTo((byte) 1);
    }

    @Test
    void a_jam_at_page_seven_keeps_six() throws IOException {
        try (SaneRelay relay = new SaneRelay(saned.saned.port(), 6); DocumentScanner behind = SanedRig.open(relay.address("test:0"))) {
            ScanOutcome outcome = behind.scan(FEEDER, LONG, Cancellation.NEVER);
            assertThat(outcome).isInstanceOf(ScanOutcome.Partial.class);
            assertThat(((ScanOutcome.Partial) outcome).pages()).hasSize(6);
            assertThat(why(outcome)).isEqualTo(DeviceFault.of(DeviceFault.Kind.PAPER_JAM, "status_jammed"));
        }
        assertThat(((ScanOutcome.Scanned) scanner.scan(FEEDER, LONG, Cancellation.NEVER)).pages()).hasSize(10);
    }

    @Test
    void a_page_of_unknown_height_is_taken_whole() throws IOException {
        saned.saned.handHeld();
        ScannedPage page = onlyPage(scanner.scan(ScanSettings.DEFAULT, LONG, Cancellation.NEVER));
        assertThat(picture(page).getHeight()).isEqualTo(page.height()).isGreaterThan(100);
    }

    @Test
    void a_name_that_the_saned_does_not_know_is_no_crash() {
        try (DocumentScanner unknown = SanedRig.open(saned.saned.address("test:77"))) {
            assertThat(unknown.status(LONG).state()).isEqualTo(DeviceStatus.State.ABSENT);
            assertThat(why(unknown.scan(ScanSettings.DEFAULT, LONG, Cancellation.NEVER)).kind()).isEqualTo(DeviceFault.Kind.ABSENT);
        }
    }

    @Test
    void a_saned_that_hangs_is_left_at_the_limit() throws IOException {
        saned.saned.freeze();
        long began = System.nanoTime();
        assertThat(scanner.status(Duration.ofSeconds(1)).faults().getFirst().kind()).isEqualTo(DeviceFault.Kind.NO_ANSWER);
        assertThat(why(scanner.scan(ScanSettings.DEFAULT, Duration.ofSeconds(1), Cancellation.NEVER)).kind()).isEqualTo(DeviceFault.Kind.NO_ANSWER);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:6566", "127.0.0.1:6566/", ":6566/test:0", "127.0.0.1:0/test:0", "127.0.0.1:99999/test:0", "a b/test:0", "h/\u0007"})
    void an_address_that_names_no_scanner_is_refused_with_a_sentence(String rest) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SaneScannerDriver().open(new DeviceAddress("sane", rest), Map.of()))
                .withMessageContaining("expected sane:HOST:PORT/NAME");
    }

    @Test
    void an_address_keeps_the_colons_of_the_name() {
        assertThat(address("hall-scanner/genesys:libusb:001:004")).isEqualTo(new SaneAddress("hall-scanner", 6566, "genesys:libusb:001:004"));
        assertThat(address("[::1]:6577/test:0")).isEqualTo(new SaneAddress("::1", 6577, "test:0"));
    }

    private static SaneAddress address(String rest) {
        return SaneAddress.of(new DeviceAddress("sane", rest));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
