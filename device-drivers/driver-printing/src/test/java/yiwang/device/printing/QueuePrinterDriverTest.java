package yiwang.device.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DocumentPrinter;
import yiwang.device.api.PrintOutcome;
import yiwang.device.contracts.DocumentPrinterContract;
import yiwang.device.contracts.DocumentPrinterRig;
import yiwang.device.contracts.Meanwhile;
import yiwang.device.contracts.PrivateCups;
import yiwang.device.contracts.StoriesInOwnJvm;
import yiwang.device.contracts.Wait;

/** The driver before a real cupsd: the contract, and what only a queue can suffer. */
class QueuePrinterDriverTest {

    @TestFactory
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    List<DynamicTest> before_a_real_cupsd() throws Exception {
        return StoriesInOwnJvm.of(Stories.class, PrivateCups.environment(PrivateCups.freePort()), Duration.ofSeconds(280));
    }

    /** Runs in a JVM of its own, because javax.print takes CUPS_SERVER from the environment of the process. */
    static class Stories extends DocumentPrinterContract {

        private static final Duration LONG = Duration.ofSeconds(30);
        private static final Duration SHORT = Duration.ofSeconds(4);

        private PrivateCups cups;

        @Override
        protected DocumentPrinterRig rig() throws Exception {
            CupsRig started = CupsRig.start();
            cups = started.cups;
            return started;
        }

        @Test
        void paper_out_until_the_limit_is_maybe_because_the_device_has_the_bytes() throws Exception {
            cups.fault("media-empty-error");
            PrintOutcome outcome = printer.print(pdf, "receipt", SHORT, Cancellation.NEVER);
            assertThat(outcome).isInstanceOf(PrintOutcome.MaybePrinted.class);
            assertThat(why(outcome).detail()).isEqualTo("media-empty-error; job cancelled after 0 sheets");
        }

        @Test
        void a_jam_behind_the_first_sheet_is_maybe_and_says_that_a_sheet_is_out() throws Exception {
            cups.faultAfterFirstSheet("media-jam-error");
            PrintOutcome outcome = printer.print(pdf, "receipt", SHORT, Cancellation.NEVER);
            assertThat(outcome).isInstanceOf(PrintOutcome.MaybePrinted.class);
            assertThat(why(outcome)).isEqualTo(DeviceFault.of(DeviceFault.Kind.PAPER_JAM, "media-jam-error; job cancelled after 1 sheets"));
        }

        @Test
        void an_unknown_keyword_reaches_the_operator() throws Exception {
            cups.fault("example.maker-stapler-angry-error");
            assertThat(why(printer.print(pdf, "receipt", SHORT, Cancellation.NEVER)))
                    .satisfies(why -> assertThat(why.kind()).isEqualTo(DeviceFault.Kind.OTHER))
                    .satisfies(why -> assertThat(why.detail()).contains("example.maker-stapler-angry"));
        }

        @Test
        void a_stopped_queue_gets_no_job() throws Exception {
            cups.disable(CupsRig.QUEUE);
            PrintOutcome outcome = printer.print(pdf, "receipt", LONG, Cancellation.NEVER);
            assertThat(outcome).isInstanceOf(PrintOutcome.NotPrinted.class);
            assertThat(why(outcome).kind()).isEqualTo(DeviceFault.Kind.OFFLINE);
            assertThat(printer.status(LONG).state()).isEqualTo(DeviceStatus.State.OFFLINE);
            assertThat(cups.waitingJobs(CupsRig.QUEUE)).isEmpty();
            cups.enable(CupsRig.QUEUE);
            assertThat(printer.print(pdf, "receipt", LONG, Cancellation.NEVER)).isEqualTo(new PrintOutcome.Printed());
        }

        @Test
        void a_queue_that_rejects_jobs_is_not_printed() throws Exception {
            cups.rejectJobs(CupsRig.QUEUE);
            PrintOutcome outcome = printer.print(pdf, "receipt", LONG, Cancellation.NEVER);
            assertThat(outcome).isEqualTo(new PrintOutcome.NotPrinted(DeviceFault.of(DeviceFault.Kind.OFFLINE, "queue_rejects_jobs")));
        }

        @Test
        void a_job_that_waits_behind_another_until_the_limit_is_certainly_not_printed() throws Exception {
            cups.fault("media-empty-error");
            PrintOutcome[] second = new PrintOutcome[1];
            Meanwhile another = Meanwhile.when(rig::working, () -> {
                second[0] = printer.print(pdf, "the second", SHORT, Cancellation.NEVER);
                cups.repair();
            });
            assertThat(printer.print(pdf, "the first", LONG, another)).isEqualTo(new PrintOutcome.Printed());
            assertThat(second[0]).isInstanceOf(PrintOutcome.NotPrinted.class);
            assertThat(why(second[0]).detail()).endsWith("job cancelled");
            assertThat(rig.papers()).hasSize(1);
        }

        @Test
        void a_job_that_somebody_cancels_at_the_device_is_maybe() throws Exception {
            cups.fault("media-empty-error");
            Meanwhile cancel = Meanwhile.when(rig::working, () -> cups.cancelAll(CupsRig.QUEUE));
            PrintOutcome outcome = printer.print(pdf, "receipt", LONG, cancel);
            assertThat(cancel.happened()).isTrue();
            assertThat(outcome).isEqualTo(new PrintOutcome.MaybePrinted(DeviceFault.of(DeviceFault.Kind.JOB_ENDED, "job canceled")));
        }

        @Test
        void a_waiting_job_that_somebody_cancels_is_not_printed() throws Exception {
            PrintOutcome[] second = new PrintOutcome[1];
            cups.fault("media-empty-error");
            Meanwhile another = Meanwhile.when(rig::working, () -> {
                Meanwhile both = Meanwhile.when(() -> cups.waitingJobs(CupsRig.QUEUE).size() == 2, () -> cups.cancelAll(CupsRig.QUEUE));
                second[0] = printer.print(pdf, "the second", LONG, both);
            });
            printer.print(pdf, "the first", LONG, another);
            assertThat(second[0]).isEqualTo(new PrintOutcome.NotPrinted(DeviceFault.of(DeviceFault.Kind.JOB_ENDED, "job canceled")));
        }

        @Test
        void cupsd_killed_in_the_middle_is_maybe() throws Exception {
            cups.fault("media-empty-error");
            Meanwhile kill = Meanwhile.when(rig::working, cups::kill);
            PrintOutcome outcome = printer.print(pdf, "receipt", LONG, kill);
            assertThat(kill.happened()).isTrue();
            assertThat(outcome).isInstanceOf(PrintOutcome.MaybePrinted.class);
            assertThat(why(outcome).kind()).isEqualTo(DeviceFault.Kind.LINK_LOST);
        }

        @Test
        void cupsd_restarted_in_the_middle_prints_the_job_and_we_see_it() throws Exception {
            cups.fault("media-empty-error");
            Meanwhile restart = Meanwhile.when(rig::working, () -> {
                cups.restart();
                cups.repair();
            });
            assertThat(printer.print(pdf, "receipt", LONG, restart)).isEqualTo(new PrintOutcome.Printed());
            assertThat(rig.papers()).hasSize(1);
        }

        @Test
        void without_cupsd_nothing_is_printed_and_it_comes_back_by_itself() throws Exception {
            cups.kill();
            assertThat(printer.status(LONG).state()).isEqualTo(DeviceStatus.State.ABSENT);
            PrintOutcome outcome = printer.print(pdf, "receipt", LONG, Cancellation.NEVER);
            assertThat(outcome).isInstanceOf(PrintOutcome.NotPrinted.class);
            assertThat(why(outcome).kind()).isEqualTo(DeviceFault.Kind.ABSENT);
            cups.restart();
            Wait.until(LONG, "the queue to be back", () -> printer.status(LONG).usable());
            assertThat(printer.print(pdf, "receipt", LONG, Cancellation.NEVER)).isEqualTo(new PrintOutcome.Printed());
        }

        @Test
        void a_cupsd_that_hangs_is_answered_within_the_limit() throws Exception {
            cups.freeze();
            long began = System.nanoTime();
            PrintOutcome outcome = printer.print(pdf, "receipt", SHORT, Cancellation.NEVER);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SHORT.plusSeconds(2));
            assertThat(outcome).isInstanceOf(PrintOutcome.NotPrinted.class);
            assertThat(why(outcome).kind()).isEqualTo(DeviceFault.Kind.NO_ANSWER);
            assertThat(printer.status(Duration.ofMillis(500)).state()).isEqualTo(DeviceStatus.State.FAULT);
            cups.thaw();
        }

        @Test
        void a_queue_that_is_added_while_we_run_prints_at_once() throws Exception {
            assertThat(printer.print(pdf, "receipt", LONG, Cancellation.NEVER)).isEqualTo(new PrintOutcome.Printed());
            cups.addQueue("NEW");
            try (DocumentPrinter added = CupsRig.open("NEW")) {
                assertThat(added.print(pdf, "receipt", LONG, Cancellation.NEVER)).isEqualTo(new PrintOutcome.Printed());
            }
        }

        @Test
        void a_queue_that_converts_prints_what_it_can_and_answers_early_when_it_cannot() throws Exception {
            cups.addConvertingQueue("PS");
            Path broken = Files.writeString(pdf.resolveSibling("broken.pdf"), "%PDF-1.4\nno objects, no table\n%%EOF\n");
            try (DocumentPrinter converting = CupsRig.open("PS")) {
                assertThat(converting.print(pdf, "receipt", LONG, Cancellation.NEVER)).isEqualTo(new PrintOutcome.Printed());
                assertThat(rig.papers().getFirst()).startsWith('%', '!', 'P', 'S');
                long began = System.nanoTime();
                assertThat(why(converting.print(broken, "receipt", LONG, Cancellation.NEVER)).kind()).isEqualTo(DeviceFault.Kind.JOB_ENDED);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONG.dividedBy(2));
            }
        }

        @Test
        void no_page_with_the_title_comes_before_the_document_and_the_title_is_bounded() throws Exception {
            String title = "收件凭证 " + "𬭎".repeat(400) + "\n-o landscape";
            assertThat(printer.print(pdf, title, LONG, Cancellation.NEVER)).isEqualTo(new PrintOutcome.Printed());
            assertThat(rig.papers()).hasSize(1);
        }
    }
}
