package yiwang.device.scanning.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DocumentCamera;
import yiwang.device.api.FeedEnd;
import yiwang.device.api.RawPage;
import yiwang.device.api.ScanOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.api.ScannedPage;
import yiwang.device.simulator.scanner.CameraSimulator;
import yiwang.device.spi.recording.Consent;
import yiwang.device.spi.recording.RecordedStep;
import yiwang.device.spi.recording.Recording;
import yiwang.device.spi.recording.RecordingHead;
import yiwang.device.spi.recording.SessionRecorder;

/** Pictures by a real ffmpeg, recorded once and played again without it. */
class RecordedCameraTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String SHEET = "testsrc2=size=1280x720:rate=15";
    private static final Map<String, String> REHEARSED = Map.of("format", "lavfi");
    private static final Optional<Consent> NOBODY = Optional.empty();

    @TempDir
    private Path folder;
    private int files;

    private record Taken<T>(Path file, T outcome) { }

    @Test
    void a_masked_picture_comes_again_as_large_and_with_nothing_of_it_in_the_file() throws IOException {
        Taken<ScannedPage> taken = recorded(SHEET, REHEARSED, NOBODY, camera -> onlyPage(scan(camera)));
        ScannedPage now = replayed(taken.file(), Map.of(), camera -> onlyPage(scan(camera)));
        assertThat(now).usingRecursiveComparison().ignoringFields("bytes").isEqualTo(taken.outcome());
        assertThat(now.bytes()).isNotEqualTo(taken.outcome().bytes());
        assertThat(Recording.read(taken.file()).head().masked()).isTrue();
        assertThat(Recording.read(taken.file()).steps()).extracting(RecordedStep::note).filteredOn(note -> note.matches("paper end \\d+ [0-9a-f]{16}"))
                .as("five to settle and the one").hasSize(6);
        assertThat(Files.readString(taken.file())).as("the command line").contains(hex("-frames:v\n6"));
        assertThat(Files.size(taken.file())).as("no dots").isLessThan(10_000);
    }

    @Test
    void with_consent_the_picture_itself_comes_again() throws IOException {
        Taken<ScannedPage> taken = recorded(SHEET, REHEARSED, Optional.of(new Consent("厅长 李", "拍出来发白")), camera -> onlyPage(scan(camera)));
        assertThat(replayed(taken.file(), Map.of(), camera -> onlyPage(scan(camera))).bytes()).isEqualTo(taken.outcome().bytes());
    }

    @Test
    void a_preview_comes_again_picture_by_picture_and_ends_where_it_was_ended() throws IOException {
        Taken<FeedEnd> taken = recorded(SHEET, REHEARSED, NOBODY, camera -> preview(camera, 8));
        assertThat(taken.outcome()).isEqualTo(new FeedEnd.Done(8));
        assertThat(RecordedCameraTest.<FeedEnd>replayed(taken.file(), Map.of(), camera -> preview(camera, 8))).isEqualTo(taken.outcome());
        assertThat(RecordedCameraTest.<FeedEnd>replayed(taken.file(), Map.of(), camera -> preview(camera, 9))).isInstanceOfSatisfying(FeedEnd.Stopped.class,
                end -> assertThat(end.why()).isEqualTo(DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "the recording ends here")));
    }

    @Test
    void what_ffmpeg_complained_of_is_the_same_fault_again() throws IOException {
        Taken<DeviceFault> gone = recorded("no_such_source", REHEARSED, NOBODY, RecordedCameraTest::whyNot);
        assertThat(gone.outcome().detail()).startsWith("ffmpeg ended with ");
        assertThat(RecordedCameraTest.<DeviceFault>replayed(gone.file(), Map.of(), RecordedCameraTest::whyNot)).isEqualTo(gone.outcome());
        Taken<DeviceFault> missing = recorded("testsrc2", Map.of("format", "lavfi", "program", "/no/such/ffmpeg"), NOBODY, RecordedCameraTest::whyNot);
        assertThat(missing.outcome().detail()).isEqualTo("ffmpeg is not installed");
        assertThat(RecordedCameraTest.<DeviceFault>replayed(missing.file(), Map.of(), RecordedCameraTest::whyNot)).isEqualTo(missing.outcome());
    }

    @Test
    void a_camera_that_was_away_is_so_again() throws IOException {
        Taken<DeviceStatus> away = recorded(folder.resolve("none").toString(), Map.of(), NOBODY, camera -> camera.status(LONG));
        assertThat(away.outcome().state()).isEqualTo(DeviceStatus.State.ABSENT);
        assertThat(RecordedCameraTest.<DeviceStatus>replayed(away.file(), Map.of(), camera -> camera.status(LONG))).isEqualTo(away.outcome());
    }

    @Test
    void a_camera_that_froze_or_whose_cable_broke_does_so_again() throws Exception {
        Map<String, String> lens = Map.of("format", "mjpeg");
        try (CameraSimulator simulator = CameraSimulator.start(folder.resolve("video0"))) {
            simulator.freeze();
            Taken<DeviceFault> frozen = recorded(folder.resolve("video0").toString(), lens, NOBODY, camera -> whyNot(camera, Duration.ofMillis(900)));
            assertThat(frozen.outcome().kind()).isEqualTo(DeviceFault.Kind.NO_ANSWER);
            assertThat(RecordedCameraTest.<DeviceFault>replayed(frozen.file(), Map.of(), RecordedCameraTest::whyNot).kind()).isEqualTo(DeviceFault.Kind.NO_ANSWER);
        }
        try (CameraSimulator simulator = CameraSimulator.start(folder.resolve("video1"))) {
            simulator.cutAfter(300);
            Taken<DeviceFault> cut = recorded(folder.resolve("video1").toString(), lens, NOBODY, RecordedCameraTest::whyNot);
            assertThat(RecordedCameraTest.<DeviceFault>replayed(cut.file(), Map.of(), RecordedCameraTest::whyNot)).isEqualTo(cut.outcome());
        }
    }

    @Test
    void a_driver_that_asks_something_else_than_then_is_told_where_and_no_recording_is_absent() throws IOException {
        Taken<ScannedPage> taken = recorded(SHEET, REHEARSED, NOBODY, camera -> onlyPage(scan(camera)));
        DeviceFault why = replayed(taken.file(), Map.of("settle-frames", "2"), RecordedCameraTest::whyNot);
        assertThat(why.kind()).isEqualTo(DeviceFault.Kind.PROTOCOL);
        assertThat(why.detail()).contains("goes on differently at step");
        assertThat(open("replay:" + folder.resolve("nothing"), Map.of()).status(LONG).state()).isEqualTo(DeviceStatus.State.ABSENT);
    }

    private <T> Taken<T> recorded(String input, Map<String, String> settings, Optional<Consent> consent, Function<DocumentCamera, T> session) throws IOException {
        DeviceAddress address = new DeviceAddress("camera", input);
        Path file = folder.resolve("session" + ++files + ".rec");
        RecordingHead head = new RecordingHead(DeviceKind.DOCUMENT_SCANNER, address, Instant.parse("2026-11-22T00:00:00Z"), consent);
        DocumentCameraDriver driver = new DocumentCameraDriver();
        try (SessionRecorder recorder = SessionRecorder.start(file, head, driver.mask()); DocumentCamera camera = driver.open(address, settings, recorder)) {
            T outcome = session.apply(camera);
            assertThat(recorder.failure()).isEmpty();
            return new Taken<>(file, outcome);
        }
    }

    private static <T> T replayed(Path file, Map<String, String> settings, Function<DocumentCamera, T> session) {
        try (DocumentCamera camera = open("replay:" + file, settings)) {
            return session.apply(camera);
        }
    }

    private static DocumentCamera open(String input, Map<String, String> settings) {
        return new DocumentCameraDriver().open(new DeviceAddress("camera", input), settings);
    }

    private static FeedEnd preview(DocumentCamera camera, int pictures) {
        AtomicInteger seen = new AtomicInteger();
        return camera.preview(picture -> ((RawPage.Encoded) picture).width() == 960 && seen.incrementAndGet() < pictures, LONG, Cancellation.NEVER);
    }

    private static ScanOutcome scan(DocumentCamera camera) {
        return camera.scan(ScanSettings.DEFAULT, LONG, Cancellation.NEVER);
    }

    private static DeviceFault whyNot(DocumentCamera camera) {
        return whyNot(camera, LONG);
    }

    private static DeviceFault whyNot(DocumentCamera camera, Duration limit) {
        return ((ScanOutcome.NotScanned) camera.scan(ScanSettings.DEFAULT, limit, Cancellation.NEVER)).why();
    }

    private static ScannedPage onlyPage(ScanOutcome outcome) {
        assertThat(outcome).isInstanceOf(ScanOutcome.Scanned.class);
        return ((ScanOutcome.Scanned) outcome).pages().getFirst();
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
