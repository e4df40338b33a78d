package yiwang.device.scanning.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DocumentCamera;
import yiwang.device.api.FeedEnd;
import yiwang.device.api.RawPage;
import yiwang.device.api.ScanOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.api.ScannedPage;
import yiwang.device.scanning.Mutations;
import yiwang.device.scanning.ScanStopped;
import yiwang.device.simulator.scanner.CameraSimulator;
import yiwang.device.simulator.scanner.PaperSheet;

/** The camera driver with a real ffmpeg, whose input is its own test picture or a simulated camera on a named pipe. */
class DocumentCameraTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void a_picture_of_ffmpegs_own_test_source_has_the_size_it_says() throws IOException {
        DocumentCamera camera = open("testsrc2=size=1280x720:rate=15", Map.of("format", "lavfi"));
        ScannedPage page = ((ScanOutcome.Scanned) camera.scan(ScanSettings.DEFAULT, LONG, Cancellation.NEVER)).pages().getFirst();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(page.bytes()));
        assertThat(image.getWidth()).isEqualTo(page.width()).isEqualTo(1280);
        assertThat(image.getHeight()).isEqualTo(720);
        assertThat(page.dpi()).as("A4 along the longer side").isEqualTo(109);
    }

    @Test
    void the_sheet_under_a_simulated_camera_is_the_sheet_in_the_picture() throws Exception {
        try (CameraSimulator simulator = CameraSimulator.start(folder.resolve("video0"))) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(((ScanOutcome.Scanned) scan(LONG)).pages().getFirst().bytes()));
            assertThat(PaperSheet.numberIn((x, y) -> image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())) & 0xFF)).isEqualTo(1000);
            assertThat(scan(LONG)).as("and once more").isInstanceOf(ScanOutcome.Scanned.class);
            simulator.mend();
        }
    }

    @Test
    void a_camera_that_freezes_is_left_at_the_limit_and_its_ffmpeg_is_gone() throws Exception {
        try (CameraSimulator simulator = CameraSimulator.start(folder.resolve("video0"))) {
            simulator.freeze();
            assertThat(((ScanOutcome.NotScanned) scan(Duration.ofMillis(700))).why().kind()).isEqualTo(DeviceFault.Kind.NO_ANSWER);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (children() > 0 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(children()).isZero();
            simulator.mend();
            assertThat(scan(LONG)).isInstanceOf(ScanOutcome.Scanned.class);
        }
    }

    private long children() {
        return ProcessHandle.current().children().filter(child -> child.info().command().orElse("").endsWith("ffmpeg")).count();
    }

    @Test
    void a_cable_that_breaks_before_the_first_whole_picture_gives_none() throws Exception {
        try (CameraSimulator simulator = CameraSimulator.start(folder.resolve("video0"))) {
            simulator.cutAfter(300);
            assertThat(scan(LONG)).isInstanceOf(ScanOutcome.NotScanned.class);
        }
    }

    @Test
    void a_camera_that_is_not_there_is_absent() {
        DocumentCamera nothing = open(folder.resolve("no-such-camera").toString(), Map.of());
        assertThat(nothing.status(LONG).state()).isEqualTo(DeviceStatus.State.ABSENT);
        assertThat(((ScanOutcome.NotScanned) nothing.scan(ScanSettings.DEFAULT, LONG, Cancellation.NEVER)).why().kind()).isEqualTo(DeviceFault.Kind.ABSENT);
    }

    @Test
    void without_ffmpeg_or_with_one_that_crashes_there_is_an_outcome() {
        DocumentCamera missing = open("testsrc2", Map.of("format", "lavfi", "program", "/no/such/ffmpeg"));
        assertThat(((ScanOutcome.NotScanned) missing.scan(ScanSettings.DEFAULT, LONG, Cancellation.NEVER)).why().detail()).isEqualTo("ffmpeg is not installed");
        DocumentCamera crashing = open("testsrc2", Map.of("format", "lavfi", "program", "/bin/false"));
        assertThat(((ScanOutcome.NotScanned) crashing.scan(ScanSettings.DEFAULT, LONG, Cancellation.NEVER)).why().kind()).isEqualTo(DeviceFault.Kind.OTHER);
    }

    @Test
    void the_preview_runs_until_nobody_looks_any_more() {
        AtomicInteger seen = new AtomicInteger();
        FeedEnd end = open("testsrc2=size=1280x720:rate=15", Map.of("format", "lavfi"))
                .preview(picture -> ((RawPage.Encoded) picture).width() == 960 && seen.incrementAndGet() < 20, LONG, Cancellation.NEVER);
        assertThat(end).isEqualTo(new FeedEnd.Done(20));
    }

    @Test
    void a_feeder_is_not_what_a_camera_has() {
        assertThat(((ScanOutcome.NotScanned) open("testsrc2", Map.of("format", "lavfi"))
                .scan(new ScanSettings(300, ScanSettings.Colour.GREY, ScanSettings.Source.FEEDER), LONG, Cancellation.NEVER)).why().detail()).isEqualTo("no feeder");
    }

    @ParameterizedTest
    @CsvSource({"Device or resource busy,BUSY", "No such device,ABSENT", "Permission denied,NOT_AUTHORISED", "Input/output error,LINK_LOST", "Segmentation,OTHER"})
    void what_the_system_said_to_ffmpeg_names_the_fault(String said, DeviceFault.Kind kind) {
        assertThat(Ffmpeg.fault(("[video4linux2] Cannot open: " + said).toLowerCase(Locale.ROOT))).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-version", " ", "a\nb"})
    void an_input_that_would_be_an_option_is_refused(String input) {
        assertThatIllegalArgumentException().isThrownBy(() -> open(input, Map.of())).withMessageContaining("expected camera:");
    }

    @Test
    void a_camera_by_its_serial_number_keeps_its_identity() {
        assertThat(open("/dev/v4l/by-id/usb-Cam_A1-video-index0", Map.of()).identity())
                .isEqualTo(new DeviceIdentity(DeviceIdentity.Anchor.SERIAL_NUMBER, "usb-Cam_A1-video-index0"));
    }

    @Test
    void damaged_streams_of_pictures_end_in_pictures_or_a_fault() throws IOException {
        byte[] small = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 4, 1, 2, (byte) 0xFF, (byte) 0xDA, 0, 3, 1, 5, 6, (byte) 0xFF, 0, 7, (byte) 0xFF, (byte) 0xD9,
            (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};
        JpegStream unharmed = new JpegStream(new ByteArrayInputStream(small));
        assertThat(unharmed.next().orElseThrow()).hasSize(20);
        assertThat(unharmed.next().orElseThrow()).hasSize(4);
        assertThat(unharmed.next()).isEmpty();
        Random random = new Random(20261127);
        int faults = 0;
        for (int round = 0; round < Mutations.ROUNDS / 10; round++) {
            JpegStream stream = new JpegStream(new ByteArrayInputStream(Mutations.of(small, random)));
            try {
                while (stream.next().isPresent()) {
                    faults += 0;
                }
            } catch (ScanStopped | EOFException e) {
                faults++;
            }
        }
        assertThat(faults).isPositive();
        assertThatExceptionOfType(ScanStopped.class).isThrownBy(new JpegStream(new ByteArrayInputStream("<html>".getBytes()))::next);
    }

    private ScanOutcome scan(Duration limit) {
        return open(folder.resolve("video0").toString(), Map.of("format", "mjpeg")).scan(ScanSettings.DEFAULT, limit, Cancellation.NEVER);
    }

    private static DocumentCamera open(String input, Map<String, String> settings) {
        return new DocumentCameraDriver().open(new DeviceAddress("camera", input), settings);
    }
}
