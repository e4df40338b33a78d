package yiwang.device.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DocumentPrinter;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.PrintSettings;
import yiwang.device.api.PrintSettings.Sides;
import yiwang.device.api.PrintSettings.Trouble;
import yiwang.device.contracts.DocumentPrinterContract;
import yiwang.device.contracts.DocumentPrinterRig;
import yiwang.device.contracts.Meanwhile;
import yiwang.device.contracts.SmallPdf;
import yiwang.device.contracts.Wait;
import yiwang.device.simulator.ipp.IppPrinterSimulator;
import yiwang.device.simulator.ipp.JobMishap;
import yiwang.device.simulator.ipp.PhysicalSheet;
import yiwang.device.simulator.ipp.PrinterTrouble;

/** A printer that is asked itself, without a queue: the contract, and what goes wrong with numbered paper. */
class DirectPrinterTest extends DocumentPrinterContract {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(1500);
    private static final PrintSettings NUMBERED = new PrintSettings(Optional.of("tray-2"), Sides.ONE, 1, Trouble.TAKE_BACK);

    private static final String OURS = "CERTIFICATE " + UUID.randomUUID();

    private IppPrinterSimulator device;

    @Override
    protected DocumentPrinterRig rig() throws IOException {
        device = IppPrinterSimulator.start("tcp:0");
        device.load("tray-2", List.of("QX001", "QX002", "QX003"));
        return new Rig(device);
    }

    @Test
    void tray_sides_and_copies_are_obeyed() throws IOException {
        byte[] twoPages = Files.readAllBytes(pdf);
        assertThat(print(twoPages, new PrintSettings(Optional.of("tray-2"), Sides.LONG_EDGE, 2, Trouble.WAIT))).isEqualTo(new PrintOutcome.Printed());
        assertThat(device.sheets()).extracting(PhysicalSheet::blank).containsExactly(Optional.of("QX001"), Optional.of("QX002"));
        assertThat(device.left("tray-2")).containsExactly("QX003");
        try (DocumentPrinter profiled = open(device.address(), Map.of("copies", "3", "duplex", "short"))) {
            assertThat(profiled.print(pdf, "receipt", LONG, Cancellation.NEVER)).isEqualTo(new PrintOutcome.Printed());
        }
        assertThat(device.sheets()).filteredOn(sheet -> sheet.tray().equals("tray-1")).hasSize(3);
    }

    @Test
    void a_tray_that_the_printer_does_not_have_draws_no_sheet_from_another_one() throws IOException {
        PrintOutcome outcome = print(Files.readAllBytes(pdf), new PrintSettings(Optional.of("tray-7"), Sides.ONE, 1, Trouble.WAIT));
        assertThat(outcome).isInstanceOf(PrintOutcome.NotPrinted.class);
        assertThat(why(outcome).detail()).contains("no_such_tray tray-7", "tray-1, tray-2");
        assertThat(device.sheets()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REQUEST_CUT,maybe,0,0", "ANSWER_LOST,printed,1,0", "BUSY,not,0,0", "REFUSES_FORMAT,not,0,0", "ABORTED,maybe,0,0", "EMPTY_BEFORE,maybe,0,0", "JAM_IN_SHEET,maybe,0,1",
        "COVER_AFTER_SHEET,maybe,1,0", "DIES_BEFORE,maybe,0,0", "DIES_IN_SHEET,maybe,0,1", "DIES_AFTER_SHEET,maybe,1,0", "CLAIMS_WITHOUT_SHEET,maybe,0,0",
        "FORGETS_AFTER_SHEET,maybe,1,0"})
    void one_mishap_at_any_point_draws_no_second_numbered_sheet(JobMishap mishap, String outcome, int whole, int torn) throws IOException {
        byte[] onePage = SmallPdf.ofPages(1);
        device.next(mishap);
        // Only a printer without power keeps us waiting until the limit; the others may take their time on a busy machine.
        Duration limit = mishap.name().startsWith("DIES") ? Duration.ofSeconds(3) : LONG;
        assertThat(printer.print(onePage, "certificate", NUMBERED, limit, Cancellation.NEVER).wireName()).isEqualTo(outcome);
        for (PrinterTrouble trouble : PrinterTrouble.values()) {
            device.set(trouble, false);
        }
        device.replug();
        Wait.until(LONG, "the printer to be idle", device::idle);
        assertThat(device.sheets().stream().filter(PhysicalSheet::whole)).hasSize(whole);
        assertThat(device.sheets().stream().filter(sheet -> !sheet.whole())).hasSize(torn);
    }

    @Test
    void a_printer_that_is_ill_already_gets_no_numbered_job() throws IOException {
        device.set(PrinterTrouble.COVER_OPEN, true);
        PrintOutcome outcome = print(Files.readAllBytes(pdf), NUMBERED);
        assertThat(outcome).isEqualTo(new PrintOutcome.NotPrinted(DeviceFault.of(DeviceFault.Kind.COVER_OPEN, "cover-open-error")));
    }

    @Test
    void plain_paper_waits_for_whoever_clears_the_jam_and_the_page_comes_again() throws IOException {
        device.next(JobMishap.JAM_IN_SHEET);
        Meanwhile clear = Meanwhile.when(() -> device.sheets().size() == 1, () -> device.set(PrinterTrouble.MEDIA_JAM, false));
        assertThat(printer.print(pdf, "receipt", LONG, clear)).isEqualTo(new PrintOutcome.Printed());
        assertThat(device.sheets()).extracting(PhysicalSheet::whole).containsExactly(false, true, true);
    }

    @Test
    void a_held_job_is_taken_back_at_the_limit_and_is_certainly_not_printed() throws IOException {
        device.next(JobMishap.HELD);
        assertThat(printer.print(pdf, "receipt", SHORT, Cancellation.NEVER)).isInstanceOf(PrintOutcome.NotPrinted.class);
        device.release();
        Wait.until(LONG, "the printer to be idle", device::idle);
        assertThat(device.sheets()).isEmpty();
    }

    @Test
    void nothing_of_the_document_is_written_to_a_file_on_this_side() throws IOException {
        Path temp = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = listed(temp);
        byte[] onePage = SmallPdf.saying(OURS);
        Meanwhile look = Meanwhile.when(() -> true, () -> assertThat(listed(temp)).filteredOn(file -> !before.contains(file)).noneMatch(DirectPrinterTest::isOurs));
        assertThat(printer.print(onePage, "certificate", PrintSettings.USUAL, LONG, look)).isEqualTo(new PrintOutcome.Printed());
        assertThat(listed(temp)).filteredOn(file -> !before.contains(file)).noneMatch(DirectPrinterTest::isOurs);
    }

    private PrintOutcome print(byte[] document, PrintSettings settings) {
        return printer.print(document, "certificate", settings, SHORT, Cancellation.NEVER);
    }

    /** By its words: other programs have papers of their own there. */
    private static boolean isOurs(Path file) {
        try {
            return Files.isRegularFile(file) && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(OURS);
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static DocumentPrinter open(String address, Map<String, String> settings) {
        return new QueuePrinterDriver().open(DeviceAddress.parse(address), settings);
    }

    private record Rig(IppPrinterSimulator device) implements DocumentPrinterRig {

        @Override
        public DocumentPrinter open() {
            return DirectPrinterTest.open(device.address(), Map.of());
        }

        @Override
        public DocumentPrinter openWhereNothingIs() {
            return DirectPrinterTest.open("ipp://127.0.0.1:1/ipp/print", Map.of());
        }

        @Override
        public List<byte[]> papers() {
            return device.documents();
        }

        @Override
        public boolean working() {
            return !device.idle();
        }

        @Override
        public void trouble(DeviceFault.Kind fault) {
            device.set(as(fault), true);
        }

        @Override
        public void mend() {
            for (PrinterTrouble trouble : PrinterTrouble.values()) {
                device.set(trouble, false);
            }
        }

        private static PrinterTrouble as(DeviceFault.Kind fault) {
            return switch (fault) {
                case PAPER_OUT -> PrinterTrouble.MEDIA_EMPTY;
                case PAPER_JAM -> PrinterTrouble.MEDIA_JAM;
                case COVER_OPEN -> PrinterTrouble.COVER_OPEN;
                case OFFLINE -> PrinterTrouble.OFFLINE;
                default -> throw new IllegalArgumentException(fault.name());
            };
        }

        @Override
        public void close() {
            device.close();
        }
    }
}
