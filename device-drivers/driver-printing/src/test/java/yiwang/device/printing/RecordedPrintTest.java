package yiwang.device.printing;

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
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DocumentPrinter;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.PrintSettings;
import yiwang.device.contracts.PrivateCups;
import yiwang.device.contracts.SmallPdf;
import yiwang.device.contracts.StoriesInOwnJvm;
import yiwang.device.simulator.ipp.IppPrinterSimulator;
import yiwang.device.simulator.ipp.JobMishap;
import yiwang.device.spi.recording.Consent;
import yiwang.device.spi.recording.RecordingHead;
import yiwang.device.spi.recording.SessionRecorder;

/** Papers printed by a real cupsd and by a simulated printer, recorded once and printed again without them. */
class RecordedPrintTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(1500);
    private static final String WORDS = "CERTIFICATE OF WANG GUILAN";
    private static final String TITLE = "受理单 王桂兰";
    private static final PrintSettings NUMBERED = new PrintSettings(Optional.of("tray-2"), PrintSettings.Sides.ONE, 1, PrintSettings.Trouble.TAKE_BACK);
    private static final QueuePrinterDriver DRIVER = new QueuePrinterDriver();

    @TempDir
    private Path folder;

    @TestFactory
    List<DynamicTest> before_a_real_cupsd() throws Exception {
        return StoriesInOwnJvm.of(Stories.class, PrivateCups.environment(PrivateCups.freePort()), Duration.ofSeconds(100));
    }

    /** In a JVM of its own, because a queue is looked for where the environment says. */
    static class Stories {

        @TempDir
        private Path folder;

        @Test
        void a_paper_from_a_queue_comes_out_again_and_nothing_of_it_stands_in_the_recording() throws Exception {
            try (CupsRig rig = CupsRig.start()) {
                Taken<PrintOutcome> taken = recorded(folder, "queue:" + CupsRig.QUEUE, Optional.empty(), printer -> print(printer, PrintSettings.USUAL, LIMIT));
                assertThat(taken.outcome()).isEqualTo(new PrintOutcome.Printed());
                playsTheSame(taken, "queue", printer -> print(printer, PrintSettings.USUAL, LIMIT));
                holdsNothingOfThePaper(taken.file());
            }
        }

        @Test
        void paper_that_was_out_and_a_queue_that_was_stopped_are_so_again() throws Exception {
            try (CupsRig rig = CupsRig.start()) {
                rig.cups.fault("media-empty-error");
                Function<DocumentPrinter, PrintOutcome> impatient = printer -> print(printer, PrintSettings.USUAL, Duration.ofSeconds(3));
                Taken<PrintOutcome> empty = recorded(folder, "queue:" + CupsRig.QUEUE, Optional.empty(), impatient);
                assertThat(empty.outcome()).isInstanceOf(PrintOutcome.MaybePrinted.class);
                playsTheSame(empty, "queue", impatient);
                rig.cups.repair();
                rig.cups.disable(CupsRig.QUEUE);
                Taken<PrintOutcome> stopped = recorded(folder, "queue:" + CupsRig.QUEUE, Optional.empty(), impatient);
                assertThat(stopped.outcome()).isInstanceOf(PrintOutcome.NotPrinted.class);
                playsTheSame(stopped, "queue", impatient);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = JobMishap.class, names = {"REQUEST_CUT", "ANSWER_LOST", "BUSY", "ABORTED", "JAM_IN_SHEET", "COVER_AFTER_SHEET", "CLAIMS_WITHOUT_SHEET", "FORGETS_AFTER_SHEET"})
    void a_mishap_with_numbered_paper_ends_as_it_ended(JobMishap mishap) throws Exception {
        try (IppPrinterSimulator device = IppPrinterSimulator.start("tcp:0")) {
            device.load("tray-2", List.of("QX001"));
            device.next(mishap);
            Taken<PrintOutcome> taken = recorded(folder, device.address(), Optional.empty(), printer -> print(printer, NUMBERED, LIMIT));
            playsTheSame(taken, "ipp", printer -> print(printer, NUMBERED, LIMIT));
            holdsNothingOfThePaper(taken.file());
        }
    }

    @Test
    void a_held_job_that_was_taken_back_is_taken_back_again() throws Exception {
        try (IppPrinterSimulator device = IppPrinterSimulator.start("tcp:0")) {
            device.next(JobMishap.HELD);
            Taken<PrintOutcome> taken = recorded(folder, device.address(), Optional.empty(), printer -> print(printer, PrintSettings.USUAL, SHORT));
            assertThat(taken.outcome()).isInstanceOf(PrintOutcome.NotPrinted.class);
            playsTheSame(taken, "ipp", printer -> print(printer, PrintSettings.USUAL, SHORT));
        }
    }

    @Test
    void a_printer_that_was_away_is_away_again_and_one_may_ask_more_often() throws Exception {
        Taken<DeviceStatus> away = recorded(folder, "ipp://127.0.0.1:1/ipp/print", Optional.empty(), printer -> printer.status(LIMIT));
        assertThat(away.outcome().state()).isEqualTo(DeviceStatus.State.ABSENT);
        playsTheSame(away, "ipp", printer -> printer.status(LIMIT));
        try (IppPrinterSimulator device = IppPrinterSimulator.start("tcp:0")) {
            Taken<PrintOutcome> taken = recorded(folder, device.address(), Optional.empty(), printer -> print(printer, PrintSettings.USUAL, LIMIT));
            playsTheSame(taken, "ipp", printer -> {
                assertThat(printer.status(LIMIT).usable()).isTrue();
                assertThat(printer.consumables(LIMIT)).hasSize(1);
                return print(printer, PrintSettings.USUAL, LIMIT);
            });
        }
    }

    @Test
    void a_driver_that_asks_something_else_than_then_is_told_where() throws Exception {
        try (IppPrinterSimulator device = IppPrinterSimulator.start("tcp:0")) {
            Path file = recorded(folder, device.address(), Optional.empty(), printer -> print(printer, PrintSettings.USUAL, LIMIT)).file();
            try (DocumentPrinter printer = DRIVER.open(DeviceAddress.parse("ipp:replay:" + file), Map.of())) {
                assertThat(print(printer, NUMBERED, LIMIT)).isInstanceOfSatisfying(PrintOutcome.NotPrinted.class, not -> {
                    assertThat(not.why().kind()).isEqualTo(DeviceFault.Kind.PROTOCOL);
                    assertThat(not.why().detail()).contains("goes on differently at step");
                });
            }
        }
    }

    @Test
    void with_consent_the_paper_stands_in_the_recording() throws Exception {
        try (IppPrinterSimulator device = IppPrinterSimulator.start("tcp:0")) {
            Taken<PrintOutcome> taken = recorded(folder, device.address(), Optional.of(new Consent("厅长 李", "打印不全")), printer -> print(printer, PrintSettings.USUAL, LIMIT));
            String text = Files.readString(taken.file());
            assertThat(text).contains("consent: 厅长 李: 打印不全", hex(WORDS), hex(TITLE));
            playsTheSame(taken, "ipp", printer -> print(printer, PrintSettings.USUAL, LIMIT));
        }
    }

    private record Taken<T>(Path file, T outcome) { }

    private static PrintOutcome print(DocumentPrinter printer, PrintSettings settings, Duration limit) {
        return printer.print(SmallPdf.saying(WORDS), TITLE, settings, limit, Cancellation.NEVER);
    }

    private static <T> Taken<T> recorded(Path folder, String address, Optional<Consent> consent, Function<DocumentPrinter, T> session) throws IOException {
        Path file = Files.createTempDirectory(folder, "rec").resolve("session.rec");
        DeviceAddress place = DeviceAddress.parse(address);
        RecordingHead head = new RecordingHead(DRIVER.kind(), place, Instant.parse("2026-11-22T00:00:00Z"), consent);
        try (SessionRecorder recorder = SessionRecorder.start(file, head, DRIVER.mask()); DocumentPrinter printer = DRIVER.open(place, Map.of(), recorder)) {
            return new Taken<>(file, session.apply(printer));
        }
    }

    private static <T> void playsTheSame(Taken<T> taken, String scheme, Function<DocumentPrinter, T> session) {
        try (DocumentPrinter printer = DRIVER.open(DeviceAddress.parse(scheme + ":replay:" + taken.file()), Map.of())) {
            assertThat(session.apply(printer)).isEqualTo(taken.outcome());
        }
    }

    private static void holdsNothingOfThePaper(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains("content: masked").containsPattern("! paper application/pdf\\R[^\\n]* ! paper end " + SmallPdf.saying(WORDS).length + " [0-9a-f]{16}\\R");
        for (String secret : List.of(WORDS, TITLE, "王桂兰", "%PDF")) {
            assertThat(text).doesNotContain(hex(secret));
        }
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
