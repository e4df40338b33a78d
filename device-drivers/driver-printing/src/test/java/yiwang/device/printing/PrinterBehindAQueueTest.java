package yiwang.device.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DocumentPrinter;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.PrintSettings;
import yiwang.device.contracts.Meanwhile;
import yiwang.device.contracts.PrivateCups;
import yiwang.device.contracts.SmallPdf;
import yiwang.device.contracts.StoriesInOwnJvm;
import yiwang.device.contracts.Wait;
import yiwang.device.simulator.ipp.IppPrinterSimulator;
import yiwang.device.simulator.ipp.JobMishap;
import yiwang.device.simulator.ipp.PhysicalSheet;
import yiwang.device.simulator.ipp.PrinterTrouble;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.FinderHints;

/** A real cupsd with a printer behind it that speaks IPP: faults travel the whole way, and no paper stays in the spool. */
class PrinterBehindAQueueTest {

    @TestFactory
    @Timeout(value = 200, unit = TimeUnit.SECONDS)
    List<DynamicTest> behind_a_real_cupsd() throws Exception {
        return StoriesInOwnJvm.of(Stories.class, PrivateCups.environment(PrivateCups.freePort()), Duration.ofSeconds(180));
    }

    /** CUPS_SERVER is read from the environment of the process. */
    static class Stories {

        private static final Duration LONG = Duration.ofSeconds(30);
        private static final Duration SHORT = Duration.ofSeconds(6);
        private static final PrintSettings NUMBERED = PrintSettings.USUAL.takingBack();
        private static final byte[] PAPER = SmallPdf.saying("CERTIFICATE QX001");

        private PrivateCups cups;
        private IppPrinterSimulator device;
        private DocumentPrinter printer;

        @BeforeEach
        void a_queue_for_a_network_printer_with_numbered_paper() throws IOException {
            String server = System.getenv("CUPS_SERVER");
            cups = PrivateCups.start(Integer.parseInt(server.substring(server.indexOf(':') + 1)));
            device = IppPrinterSimulator.start("tcp:0");
            device.load("tray-1", List.of("QX001", "QX002", "QX003"));
            cups.addQueueFor("NET", device.address());
            printer = CupsRig.open("NET");
        }

        @AfterEach
        void everything_is_closed() {
            printer.close();
            device.close();
            cups.close();
        }

        @Test
        void a_sheet_comes_out_once_and_no_clear_paper_is_left_in_the_spool() throws Exception {
            Meanwhile look = Meanwhile.when(() -> clearPapers() > 0, () -> { });
            device.set(PrinterTrouble.MEDIA_EMPTY, true);
            Meanwhile refill = Meanwhile.when(() -> {
                look.cancelled();
                return look.happened();
            }, () -> device.set(PrinterTrouble.MEDIA_EMPTY, false));
            assertThat(printer.print(PAPER, "certificate", PrintSettings.USUAL, LONG, refill)).isEqualTo(new PrintOutcome.Printed());
            assertThat(look.happened()).as("the queue did keep it while it printed").isTrue();
            assertThat(device.sheets()).containsExactly(new PhysicalSheet("tray-1", Optional.of("QX001"), true, 1, "CERTIFICATE QX001", 1));
            assertThat(clearPapers()).isZero();
        }

        @Test
        void a_jam_on_numbered_paper_takes_the_job_back_before_anybody_clears_it() throws Exception {
            device.next(JobMishap.JAM_IN_SHEET);
            PrintOutcome outcome = printer.print(PAPER, "certificate", NUMBERED, LONG, Cancellation.NEVER);
            assertThat(outcome).isInstanceOfSatisfying(PrintOutcome.MaybePrinted.class, maybe -> assertThat(maybe.why().kind()).isEqualTo(DeviceFault.Kind.PAPER_JAM));
            Wait.until(LONG, "the queue to call its job back", device::idle);
            device.set(PrinterTrouble.MEDIA_JAM, false);
            assertThat(device.sheets()).extracting(PhysicalSheet::whole).containsExactly(false);
            assertThat(device.left("tray-1")).containsExactly("QX002", "QX003");
            assertThat(clearPapers()).isZero();
        }

        @Test
        void what_is_taken_back_is_gone_from_the_printer_too_before_anybody_is_sent_there() throws Exception {
            device.cancelAfter(Duration.ofMillis(1200));
            device.next(JobMishap.EMPTY_BEFORE);
            assertThat(printer.print(PAPER, "certificate", NUMBERED, LONG, Cancellation.NEVER)).isInstanceOf(PrintOutcome.MaybePrinted.class);
            device.set(PrinterTrouble.MEDIA_EMPTY, false);
            Wait.until(LONG, "everything to be still", () -> device.idle() && cups.waitingJobs("NET").isEmpty());
            assertThat(device.sheets()).isEmpty();
        }

        @Test
        void a_numbered_sheet_that_the_printer_counted_is_printed() throws Exception {
            assertThat(printer.print(PAPER, "certificate", NUMBERED, LONG, Cancellation.NEVER)).isEqualTo(new PrintOutcome.Printed());
            assertThat(device.sheets()).hasSize(1);
        }

        @Test
        void a_printer_whose_power_goes_is_maybe_and_nothing_comes_when_it_is_back() throws Exception {
            device.next(JobMishap.DIES_BEFORE);
            assertThat(printer.print(PAPER, "certificate", NUMBERED, SHORT, Cancellation.NEVER)).isInstanceOf(PrintOutcome.MaybePrinted.class);
            device.replug();
            Wait.until(LONG, "the queue to be empty", () -> cups.waitingJobs("NET").isEmpty());
            assertThat(device.sheets()).isEmpty();
            assertThat(clearPapers()).isZero();
        }

        @Test
        void an_offline_printer_leaves_a_job_that_is_taken_back_at_the_limit() throws Exception {
            device.unplug();
            PrintOutcome outcome = printer.print(PAPER, "receipt", PrintSettings.USUAL, SHORT, Cancellation.NEVER);
            assertThat(outcome).isNotInstanceOf(PrintOutcome.Printed.class);
            device.replug();
            assertThat(cups.waitingJobs("NET")).isEmpty();
            assertThat(device.sheets()).isEmpty();
        }

        @Test
        void cupsd_killed_and_started_again_in_the_middle_prints_no_second_numbered_sheet() throws Exception {
            device.next(JobMishap.EMPTY_BEFORE);
            boolean[] restarted = new boolean[1];
            Meanwhile killed = Meanwhile.when(() -> !device.idle(), () -> {
                cups.restart();
                restarted[0] = true;
            });
            PrintOutcome outcome = printer.print(PAPER, "certificate", NUMBERED, LONG, killed);
            assertThat(outcome).isInstanceOf(PrintOutcome.MaybePrinted.class);
            assertThat(restarted[0]).isTrue();
            device.set(PrinterTrouble.MEDIA_EMPTY, false);
            Wait.until(LONG, "everything to be still", () -> device.idle() && cups.waitingJobs("NET").isEmpty());
            assertThat(device.sheets()).as("the orphan of the first cupsd at most").hasSizeLessThanOrEqualTo(1);
        }

        @Test
        void a_job_that_somebody_holds_is_taken_back_and_certainly_not_printed() throws Exception {
            device.set(PrinterTrouble.MEDIA_EMPTY, true);
            PrintOutcome[] second = new PrintOutcome[1];
            Meanwhile another = Meanwhile.when(() -> cups.waitingJobs("NET").size() == 1, () -> {
                Meanwhile hold = Meanwhile.when(() -> cups.waitingJobs("NET").size() == 2, () -> cups.hold(cups.waitingJobs("NET").getLast()));
                second[0] = printer.print(PAPER, "the second", PrintSettings.USUAL, SHORT, hold);
                device.set(PrinterTrouble.MEDIA_EMPTY, false);
            });
            assertThat(printer.print(PAPER, "the first", PrintSettings.USUAL, LONG, another)).isEqualTo(new PrintOutcome.Printed());
            assertThat(second[0]).isInstanceOf(PrintOutcome.NotPrinted.class);
            assertThat(device.sheets()).hasSize(1);
        }

        @Test
        void queues_are_found_by_asking_and_nothing_is_printed() throws Exception {
            cups.addQueue("OTHER");
            cups.rejectJobs("OTHER");
            FindOutcome found = new QueueFinder().find(FinderHints.NONE, LONG, Cancellation.NEVER);
            assertThat(found).isInstanceOf(FindOutcome.Found.class);
            assertThat(found.candidates()).extracting(candidate -> candidate.address().toString()).containsExactlyInAnyOrder("queue:NET", "queue:OTHER");
            assertThat(found.candidates()).filteredOn(candidate -> candidate.address().rest().equals("OTHER")).singleElement()
                    .satisfies(other -> assertThat(other.hindrance()).isPresent());
            assertThat(device.sheets()).isEmpty();
            cups.kill();
            assertThat(new QueueFinder().find(FinderHints.NONE, SHORT, Cancellation.NEVER)).isInstanceOf(FindOutcome.LookedInVain.class);
        }

        private int clearPapers() throws IOException {
            return (int) cups.kept().values().stream().filter(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("CERTIFICATE QX001")).count();
        }
    }
}
