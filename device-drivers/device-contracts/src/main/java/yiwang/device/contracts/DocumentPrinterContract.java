package yiwang.device.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DocumentPrinter;
import yiwang.device.api.PrintOutcome;

/**
 * What every {@link DocumentPrinter} keeps: "printed" only when paper is out, "not" only when none came and none will,
 * and no job that comes out after the answer.
 */
public abstract class DocumentPrinterContract implements DeviceContract {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(4);
    private static final Duration A_QUESTION = Duration.ofSeconds(5);
    private static final Set<DeviceStatus.State> NOT_WELL = Set.of(DeviceStatus.State.USER_ACTION_NEEDED, DeviceStatus.State.OFFLINE, DeviceStatus.State.FAULT);

    protected DocumentPrinterRig rig;
    protected DocumentPrinter printer;
    protected Path pdf;

    protected abstract DocumentPrinterRig rig() throws Exception;

    @BeforeEach
    void a_printer_with_paper(@TempDir Path folder) throws Exception {
        rig = rig();
        printer = rig.open();
        pdf = Files.write(folder.resolve("receipt.pdf"), SmallPdf.ofPages(2));
    }

    @AfterEach
    void everything_is_closed() throws Exception {
        printer.close();
        rig.close();
    }

    @Override
    public Device wellDevice() {
        return printer;
    }

    @Override
    public Device awayDevice() {
        return rig.openWhereNothingIs();
    }

    @Test
    void says_what_it_is() {
        assertThat(printer.kind()).isEqualTo(DeviceKind.DOCUMENT_PRINTER);
        assertThat(printer.status(A_QUESTION)).isEqualTo(DeviceStatus.online());
    }

    @Test
    void a_document_comes_out_once_and_is_called_printed() throws Exception {
        assertThat(printer.print(pdf, "收件凭证", LONG, Cancellation.NEVER)).isEqualTo(new PrintOutcome.Printed());
        assertThat(rig.papers()).containsExactly(Files.readAllBytes(pdf));
    }

    @Test
    void two_documents_come_out_in_their_order() throws Exception {
        Path second = Files.write(pdf.resolveSibling("second.pdf"), SmallPdf.ofPages(1));
        assertThat(printer.print(pdf, "receipt", LONG, Cancellation.NEVER)).isEqualTo(new PrintOutcome.Printed());
        assertThat(printer.print(second, "receipt", LONG, Cancellation.NEVER)).isEqualTo(new PrintOutcome.Printed());
        assertThat(rig.papers()).containsExactly(Files.readAllBytes(pdf), Files.readAllBytes(second));
    }

    @Test
    void paper_refilled_in_time_makes_it_printed() throws Exception {
        rig.trouble(DeviceFault.Kind.PAPER_OUT);
        Meanwhile refill = Meanwhile.when(() -> has(DeviceFault.Kind.PAPER_OUT), rig::mend);
        assertThat(printer.print(pdf, "receipt", LONG, refill)).isEqualTo(new PrintOutcome.Printed());
        assertThat(refill.happened()).isTrue();
        assertThat(rig.papers()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"PAPER_OUT", "PAPER_JAM", "COVER_OPEN", "OFFLINE"})
    void a_fault_until_the_limit_is_named_and_nothing_comes_out_later(DeviceFault.Kind fault) throws Exception {
        rig.trouble(fault);
        long began = System.nanoTime();
        PrintOutcome outcome = printer.print(pdf, "receipt", SHORT, Cancellation.NEVER);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SHORT.plusSeconds(2));
        assertThat(why(outcome).kind()).isEqualTo(fault);
        rig.mend();
        Wait.until(LONG, "the printer to be idle", () -> !rig.working());
        assertThat(printer.print(pdf, "another", LONG, Cancellation.NEVER)).isEqualTo(new PrintOutcome.Printed());
        assertThat(rig.papers()).as("only the other one").hasSize(1);
    }

    @Test
    void status_names_a_fault_while_it_lasts() throws Exception {
        rig.trouble(DeviceFault.Kind.PAPER_OUT);
        DeviceStatus[] seen = new DeviceStatus[1];
        Meanwhile look = Meanwhile.when(() -> has(DeviceFault.Kind.PAPER_OUT), () -> {
            seen[0] = printer.status(A_QUESTION);
            rig.mend();
        });
        printer.print(pdf, "receipt", LONG, look);
        assertThat(seen[0].state()).isIn(NOT_WELL);
        Wait.until(A_QUESTION, "the fault to be gone", () -> printer.status(A_QUESTION).equals(DeviceStatus.online()));
    }

    @Test
    void cancelled_at_a_standstill_it_never_comes_out() throws Exception {
        rig.trouble(DeviceFault.Kind.PAPER_OUT);
        PrintOutcome outcome = printer.print(pdf, "receipt", LONG, Meanwhile.cancelWhen(rig::working));
        assertThat(why(outcome).kind()).isEqualTo(DeviceFault.Kind.JOB_ENDED);
        rig.mend();
        Wait.until(LONG, "the printer to be idle", () -> !rig.working());
        assertThat(rig.papers()).isEmpty();
    }

    @Test
    void cancelled_before_it_began_nothing_is_sent() throws Exception {
        assertThat(printer.print(pdf, "receipt", LONG, () -> true)).isInstanceOf(PrintOutcome.NotPrinted.class);
        assertThat(rig.papers()).isEmpty();
    }

    @Test
    void what_is_no_pdf_is_refused_before_anything_is_sent() throws Exception {
        Path html = Files.writeString(pdf.resolveSibling("page.pdf"), "<html><body>502 Bad Gateway</body></html>");
        Path empty = Files.write(pdf.resolveSibling("empty.pdf"), new byte[0]);
        byte[] whole = Files.readAllBytes(pdf);
        Path cut = Files.write(pdf.resolveSibling("cut.pdf"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(printer.print(html, "receipt", LONG, Cancellation.NEVER)).isEqualTo(not("not_a_pdf"));
        assertThat(printer.print(empty, "receipt", LONG, Cancellation.NEVER)).isEqualTo(not("not_a_pdf"));
        assertThat(printer.print(cut, "receipt", LONG, Cancellation.NEVER)).isEqualTo(not("pdf_cut_off"));
        assertThat(printer.print(pdf.resolveSibling("none.pdf"), "receipt", LONG, Cancellation.NEVER)).isInstanceOf(PrintOutcome.NotPrinted.class);
        assertThat(rig.papers()).isEmpty();
        assertThat(rig.working()).isFalse();
    }

    @Test
    void a_printer_that_is_not_there_is_absent_and_prints_nothing() {
        try (DocumentPrinter nothing = rig.openWhereNothingIs()) {
            assertThat(nothing.status(A_QUESTION).state()).isEqualTo(DeviceStatus.State.ABSENT);
            PrintOutcome outcome = nothing.print(pdf, "receipt", SHORT, Cancellation.NEVER);
            assertThat(outcome).isInstanceOf(PrintOutcome.NotPrinted.class);
            assertThat(why(outcome).kind()).isEqualTo(DeviceFault.Kind.ABSENT);
        }
    }

    @Test
    void closing_twice_is_allowed() {
        printer.close();
        printer.close();
    }

    /** The fault of an outcome that is not "printed". */
    protected static DeviceFault why(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed _ -> throw new AssertionError("printed, and it should not be");
            case PrintOutcome.MaybePrinted(DeviceFault why) -> why;
            case PrintOutcome.NotPrinted(DeviceFault why) -> why;
        };
    }

    private boolean has(DeviceFault.Kind kind) {
        return printer.status(A_QUESTION).faults().stream().anyMatch(fault -> fault.kind() == kind);
    }

    private static PrintOutcome not(String detail) {
        return new PrintOutcome.NotPrinted(DeviceFault.of(DeviceFault.Kind.OTHER, detail));
    }
}
