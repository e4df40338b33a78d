package yiwang.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.TicketPrinter;
import yiwang.device.simulator.ticket.PrinterCondition;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;

class PrinterOnABadLineTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final TicketLayout TICKET = new TicketLayout(List.of(new TicketLayout.Line("A001", 2, false, TicketLayout.Align.CENTRE)));

    private TicketPrinterSimulator simulator;
    private TicketPrinter printer;

    @BeforeEach
    void set_up() throws IOException {
        simulator = TicketPrinterSimulator.start("tcp:0");
        printer = new EscPosPrinterDriver().open(DeviceAddress.parse(simulator.address()), Map.of("settle-ms", "50", "answer-ms", "300"));
    }

    @AfterEach
    void take_down() {
        printer.close();
        simulator.close();
    }

    @Test
    void status_that_nobody_asked_for_is_not_an_answer() {
        simulator.noiseBeforeAnswers((byte) 0x10, (byte) 0x00, (byte) 0x0F, (byte) 0xFF, (byte) 0x93);
        assertThat(printer.status(LIMIT)).isEqualTo(DeviceStatus.online());
        simulator.set(PrinterCondition.COVER_OPEN, true);
        assertThat(printer.status(LIMIT).faults()).extracting(DeviceFault::kind).containsExactly(DeviceFault.Kind.COVER_OPEN);
    }

    @Test
    void a_cheap_printer_that_knows_one_question_prints_and_refuses_by_it() {
        simulator.answerOnly(Set.of(1));
        assertThat(printer.print(TICKET, LIMIT)).isEqualTo(new PrintOutcome.Printed());
        assertThat(simulator.tickets()).hasSize(1);
        simulator.set(PrinterCondition.PAPER_OUT, true);
        assertThat(printer.print(TICKET, LIMIT)).isInstanceOfSatisfying(PrintOutcome.NotPrinted.class,
                not -> assertThat(not.why().kind()).isEqualTo(DeviceFault.Kind.OFFLINE));
    }

    @Test
    void a_printer_that_does_not_know_the_first_question_counts_as_mute() {
        simulator.answerOnly(Set.of(2, 3, 4));
        assertThat(printer.print(TICKET, LIMIT)).isInstanceOf(PrintOutcome.MaybePrinted.class);
    }

    @Test
    void no_order_of_ours_is_unknown_to_the_printer() {
        TicketLayout everything = new TicketLayout(List.of(new TicketLayout.Line("左", 1, true, TicketLayout.Align.LEFT),
                new TicketLayout.Line("右", 8, false, TicketLayout.Align.RIGHT), new TicketLayout.Rule(), new TicketLayout.Feed(3), new TicketLayout.Qr("二维码")));
        assertThat(printer.print(everything, LIMIT)).isEqualTo(new PrintOutcome.Printed());
        assertThat(simulator.unknownOrders()).isEmpty();
        assertThat(simulator.tickets().getFirst().qrContents()).containsExactly("二维码");
    }

    @Test
    void a_limit_too_short_for_a_mute_printer_is_kept_and_leaves_a_maybe() {
        simulator.set(PrinterCondition.MUTE, true);
        long start = System.nanoTime();
        assertThat(printer.print(TICKET, Duration.ofMillis(450))).isInstanceOf(PrintOutcome.MaybePrinted.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1400));
    }
}
