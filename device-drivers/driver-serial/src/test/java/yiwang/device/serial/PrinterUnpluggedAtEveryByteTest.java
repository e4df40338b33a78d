package yiwang.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.TicketPrinter;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;

class PrinterUnpluggedAtEveryByteTest {

    private static final TicketLayout TICKET = new TicketLayout(List.of(new TicketLayout.Line("A001", 2, false, TicketLayout.Align.CENTRE),
            new TicketLayout.Line("请到3号窗口", 1, false, TicketLayout.Align.CENTRE), new TicketLayout.Qr("A001")));
    /** DLE EOT 1 and 4; asked once before and twice after a ticket. */
    private static final int QUESTIONS = 2 * 3;
    private static final int TICKET_BYTES = 86;

    @Test
    void no_ticket_is_called_printed_without_paper_and_none_is_called_certain_not_to_be() throws IOException {
        try (TicketPrinterSimulator simulator = TicketPrinterSimulator.start("tcp:0")) {
            TicketPrinter printer = new EscPosPrinterDriver().open(DeviceAddress.parse(simulator.address()), Map.of("settle-ms", "0", "answer-ms", "2000"));
            for (int received = 1; received <= QUESTIONS + TICKET_BYTES + 2 * QUESTIONS; received++) {
                int before = simulator.tickets().size();
                simulator.unplugAfter(received);
                PrintOutcome outcome = printer.print(TICKET, Duration.ofSeconds(5));
                if (received < QUESTIONS) {
                    assertThat(outcome).as("after %d bytes", received).isInstanceOf(PrintOutcome.NotPrinted.class);
                } else {
                    assertThat(outcome).as("after %d bytes", received).isInstanceOfAny(PrintOutcome.MaybePrinted.class, PrintOutcome.NotPrinted.class);
                }
                if (outcome instanceof PrintOutcome.NotPrinted) {
                    assertThat(simulator.tickets()).hasSize(before);
                }
                simulator.replug();
            }
            assertThat(printer.print(TICKET, Duration.ofSeconds(5))).isEqualTo(new PrintOutcome.Printed());
            printer.close();
        }
    }
}
