package yiwang.device.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DocumentScanner;
import yiwang.device.api.ScanOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.api.ScannedPage;
import yiwang.device.contracts.Meanwhile;
import yiwang.device.contracts.PrivateSaned;
import yiwang.device.scanning.escl.EsclScannerDriver;
import yiwang.device.scanning.sane.SaneScannerDriver;
import yiwang.device.simulator.scanner.EsclSimulator;
import yiwang.device.simulator.scanner.SanedSimulator;
import yiwang.device.spi.DeviceDriver;
import yiwang.device.spi.LinkTap;
import yiwang.device.spi.recording.Consent;
import yiwang.device.spi.recording.PaperMask;
import yiwang.device.spi.recording.RecordedStep;
import yiwang.device.spi.recording.Recording;
import yiwang.device.spi.recording.RecordingHead;
import yiwang.device.spi.recording.SessionRecorder;

/** Scans before a real saned and a simulated eSCL scanner, recorded once and played again without them. */
class RecordedScanTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final ScanSettings GLASS = new ScanSettings(75, ScanSettings.Colour.COLOUR, ScanSettings.Source.FLATBED);
    private static final ScanSettings FEEDER = new ScanSettings(75, ScanSettings.Colour.GREY, ScanSettings.Source.FEEDER);
    private static final Optional<Consent> NOBODY = Optional.empty();
    private static final Optional<Consent> AGREED = Optional.of(new Consent("厅长 李", "扫出来是黑的"));

    @TempDir
    private Path folder;
    private final AtomicBoolean dots = new AtomicBoolean();

    @Test
    void a_page_from_a_real_saned_is_played_again_as_large_and_with_none_of_its_dots() throws Exception {
        try (PrivateSaned saned = PrivateSaned.start()) {
            Taken<ScanOutcome> taken = recorded("sane:" + saned.address("test:0"), NOBODY, scanner -> scanner.scan(GLASS, LIMIT, Cancellation.NEVER));
            ScannedPage then = onlyPage(taken.outcome());
            ScannedPage now = onlyPage(replayed(taken.file(), scanner -> scanner.scan(GLASS, LIMIT, Cancellation.NEVER)));
            assertThat(now).usingRecursiveComparison().ignoringFields("bytes").isEqualTo(then);
            assertThat(now.bytes()).isNotEqualTo(then.bytes());
            assertThat(Recording.read(taken.file()).steps()).extracting(RecordedStep::note).anyMatch(note -> note.matches("paper end " + then.width() * then.height() * 3 + " [0-9a-f]{16}"));
            assertThat(Recording.read(taken.file()).head().masked()).isTrue();
            assertThat(Files.size(taken.file())).as("no dots").isLessThan(100_000);
        }
    }

    @Test
    void with_consent_the_page_itself_is_played_again() throws Exception {
        try (PrivateSaned saned = PrivateSaned.start(); EsclSimulator escl = EsclSimulator.start()) {
            for (String address : List.of("sane:" + saned.address("test:0"), escl.address())) {
                Taken<ScanOutcome> taken = recorded(address, AGREED, scanner -> scanner.scan(GLASS, LIMIT, Cancellation.NEVER));
                assertThat(onlyPage(replayed(taken.file(), scanner -> scanner.scan(GLASS, LIMIT, Cancellation.NEVER))).bytes()).as(address).isEqualTo(onlyPage(taken.outcome()).bytes());
            }
        }
    }

    @Test
    void a_stack_and_its_end_come_again_from_a_real_saned() throws Exception {
        try (PrivateSaned saned = PrivateSaned.start()) {
            Taken<ScanOutcome> taken = recorded("sane:" + saned.address("test:0"), NOBODY, scanner -> scanner.scan(FEEDER, LIMIT, Cancellation.NEVER));
            assertThat(((ScanOutcome.Scanned) taken.outcome()).pages()).hasSize(10);
            assertThat(((ScanOutcome.Scanned) replayed(taken.file(), scanner -> scanner.scan(FEEDER, LIMIT, Cancellation.NEVER))).pages()).hasSize(10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SANE_STATUS_JAMMED", "SANE_STATUS_COVER_OPEN", "SANE_STATUS_DEVICE_BUSY"})
    void what_a_real_saned_reported_is_reported_again(String status) throws Exception {
        try (PrivateSaned saned = PrivateSaned.start()) {
            saned.failWith(status);
            playsTheSame(recorded("sane:" + saned.address("test:0"), NOBODY, scanner -> scanner.scan(GLASS, LIMIT, Cancellation.NEVER)), scanner -> scanner.scan(GLASS, LIMIT, Cancellation.NEVER));
        }
    }

    @Test
    void a_saned_that_was_away_and_one_that_died_in_the_middle_are_so_again() throws Exception {
        PrivateSaned saned = PrivateSaned.start();
        try (saned) {
            saned.slow();
            Taken<ScanOutcome> died = recorded("sane:" + saned.address("test:0"), NOBODY,
                    scanner -> scanner.scan(GLASS, LIMIT, Meanwhile.when(dots::get, saned::kill)));
            assertThat(died.outcome()).isInstanceOf(ScanOutcome.NotScanned.class);
            playsTheSame(died, scanner -> scanner.scan(GLASS, LIMIT, Cancellation.NEVER));
            playsTheSame(recorded("sane:" + saned.address("test:0"), NOBODY, scanner -> scanner.status(LIMIT)), scanner -> scanner.status(LIMIT));
        }
    }

    @Test
    void a_jam_in_the_middle_comes_again_behind_the_same_pages() throws Exception {
        try (EsclSimulator escl = EsclSimulator.start(); SanedSimulator saned = SanedSimulator.start()) {
            escl.paper().load(5);
            escl.paper().jamAt(4);
            escl.plan().notReadyFor(2);
            saned.paper().load(5);
            saned.paper().jamAt(4);
            for (String address : List.of(escl.address(), saned.address())) {
                Taken<ScanOutcome> taken = recorded(address, NOBODY, scanner -> scanner.scan(FEEDER, LIMIT, Cancellation.NEVER));
                assertThat(((ScanOutcome.Partial) taken.outcome()).pages()).as(address).hasSize(3);
                ScanOutcome.Partial now = (ScanOutcome.Partial) replayed(taken.file(), scanner -> scanner.scan(FEEDER, LIMIT, Cancellation.NEVER));
                assertThat(now.why()).isEqualTo(((ScanOutcome.Partial) taken.outcome()).why());
                assertThat(now.pages()).extracting(ScannedPage::toString).isEqualTo(((ScanOutcome.Partial) taken.outcome()).pages().stream().map(ScannedPage::toString).toList());
            }
        }
    }

    @Test
    void a_busy_scanner_that_was_unplugged_later_is_both_again() throws Exception {
        try (EsclSimulator escl = EsclSimulator.start()) {
            Function<DocumentScanner, List<Object>> day = scanner -> List.of(scanner.status(LIMIT), pages(scanner.scan(GLASS, LIMIT, Cancellation.NEVER)), scanner.status(LIMIT));
            escl.plan().busyFor(2, "1");
            Taken<List<Object>> taken = recorded(escl.address(), NOBODY, scanner -> List.of(scanner.status(LIMIT), pages(scanner.scan(GLASS, LIMIT, Cancellation.NEVER)), unplugged(escl, scanner)));
            assertThat(taken.outcome()).startsWith(DeviceStatus.online(), 1);
            assertThat(replayed(taken.file(), day)).isEqualTo(taken.outcome());
        }
    }

    @Test
    void a_station_may_ask_more_often_how_the_scanner_is() throws Exception {
        try (PrivateSaned saned = PrivateSaned.start(); EsclSimulator escl = EsclSimulator.start()) {
            for (String address : List.of("sane:" + saned.address("test:0"), escl.address())) {
                Taken<Integer> taken = recorded(address, NOBODY, scanner -> scanner.status(LIMIT).usable() ? pages(scanner.scan(GLASS, LIMIT, Cancellation.NEVER)) : 0);
                assertThat(taken.outcome()).isOne();
                List<Object> now = replayed(taken.file(), scanner -> List.<Object>of(scanner.status(LIMIT).usable(), scanner.status(LIMIT).usable(), pages(scanner.scan(GLASS, LIMIT, Cancellation.NEVER)), scanner.status(LIMIT).usable()));
                assertThat(now).as(address).isEqualTo(List.of(true, true, 1, true));
            }
        }
    }

    @Test
    void a_driver_that_asks_something_else_than_then_is_told_where() throws Exception {
        try (PrivateSaned saned = PrivateSaned.start(); EsclSimulator escl = EsclSimulator.start()) {
            for (String address : List.of("sane:" + saned.address("test:0"), escl.address())) {
                Taken<ScanOutcome> taken = recorded(address, NOBODY, scanner -> scanner.scan(GLASS, LIMIT, Cancellation.NEVER));
                ScanOutcome other = replayed(taken.file(), scanner -> scanner.scan(new ScanSettings(100, ScanSettings.Colour.GREY, ScanSettings.Source.FLATBED), LIMIT, Cancellation.NEVER));
                assertThat(other).isInstanceOfSatisfying(ScanOutcome.NotScanned.class, not -> {
                    assertThat(not.why().kind()).isEqualTo(DeviceFault.Kind.PROTOCOL);
                    assertThat(not.why().detail()).contains("goes on differently at step");
                });
            }
        }
    }

    @Test
    void no_recording_and_one_of_another_scanner_are_told() throws Exception {
        try (EsclSimulator escl = EsclSimulator.start()) {
            Path file = recorded(escl.address(), NOBODY, scanner -> scanner.status(LIMIT)).file();
            assertThat(open("sane:replay:" + file).status(LIMIT).faults()).containsExactly(DeviceFault.of(DeviceFault.Kind.PROTOCOL, "recorded at escl:, not at sane:"));
            assertThat(open("escl:replay:" + folder.resolve("none")).status(LIMIT).state()).isEqualTo(DeviceStatus.State.ABSENT);
        }
    }

    @Test
    void a_scanner_that_bears_a_persons_name_is_recorded_without_it() throws Exception {
        try (EsclSimulator escl = EsclSimulator.start()) {
            escl.plan().sayStatus("<s:ScannerStatus xmlns:s=\"u:s\" owner=\"Wang Guilan\"><!-- 王桂兰 --><s:State>Idle</s:State><s:Jobs><s:JobInfo><s:JobUri>/eSCL/990121194203150020</s:JobUri>"
                    + "<s:Owner>王桂兰</s:Owner></s:JobInfo></s:Jobs></s:ScannerStatus>");
            Taken<DeviceStatus> taken = recorded(escl.address(), NOBODY, scanner -> scanner.status(LIMIT));
            assertThat(taken.outcome()).isEqualTo(DeviceStatus.online());
            playsTheSame(taken, scanner -> scanner.status(LIMIT));
            for (String secret : List.of("王桂兰", "Wang", "990121194203150020")) {
                assertThat(Files.readString(taken.file())).doesNotContain(HexFormat.of().withUpperCase().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private record Taken<T>(Path file, T outcome) { }

    private <T> Taken<T> recorded(String address, Optional<Consent> consent, Function<DocumentScanner, T> session) throws IOException {
        DeviceAddress place = DeviceAddress.parse(address);
        Path file = Files.createTempDirectory(folder, "rec").resolve("session.rec");
        RecordingHead head = new RecordingHead(DeviceKind.DOCUMENT_SCANNER, place, Instant.parse("2026-11-22T00:00:00Z"), consent);
        try (SessionRecorder recorder = SessionRecorder.start(file, head, driver(place).mask());
                DocumentScanner scanner = (DocumentScanner) driver(place).open(place, settings(place), watched(recorder))) {
            return new Taken<>(file, session.apply(scanner));
        }
    }

    /** Tells when a page has begun. */
    private LinkTap watched(SessionRecorder recorder) {
        return new LinkTap() {
            @Override
            public void sent(byte[] bytes, int offset, int count) {
                recorder.sent(bytes, offset, count);
            }

            @Override
            public void received(byte[] bytes, int offset, int count) {
                recorder.received(bytes, offset, count);
            }

            @Override
            public void noted(String what) {
                recorder.noted(what);
                dots.compareAndSet(false, what.equals(PaperMask.begins("page")));
            }
        };
    }

    private static DeviceDriver driver(DeviceAddress place) {
        return place.scheme().equals("escl") ? new EsclScannerDriver() : new SaneScannerDriver();
    }

    private static <T> T replayed(Path file, Function<DocumentScanner, T> session) throws IOException {
        try (DocumentScanner scanner = open(Recording.read(file).head().address().scheme() + ":replay:" + file)) {
            return session.apply(scanner);
        }
    }

    private static DocumentScanner open(String address) {
        DeviceAddress place = DeviceAddress.parse(address);
        return (DocumentScanner) driver(place).open(place, settings(place));
    }

    private static Map<String, String> settings(DeviceAddress place) {
        return place.scheme().equals("escl") ? Map.of("retry-ms", "20") : Map.of();
    }

    private static <T> void playsTheSame(Taken<T> taken, Function<DocumentScanner, T> session) throws IOException {
        assertThat(replayed(taken.file(), session)).isEqualTo(taken.outcome());
    }

    private static Object unplugged(EsclSimulator escl, DocumentScanner scanner) {
        escl.unplug();
        DeviceStatus status = scanner.status(LIMIT);
        assertThat(status.usable()).isFalse();
        return status;
    }

    private static int pages(ScanOutcome outcome) {
        return outcome instanceof ScanOutcome.Scanned(List<ScannedPage> pages) ? pages.size() : 0;
    }

    private static ScannedPage onlyPage(ScanOutcome outcome) {
        assertThat(outcome).isInstanceOf(ScanOutcome.Scanned.class);
        assertThat(((ScanOutcome.Scanned) outcome).pages()).hasSize(1);
        return ((ScanOutcome.Scanned) outcome).pages().getFirst();
    }
}
