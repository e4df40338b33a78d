package yiwang.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.TicketLayout.Align;
import yiwang.device.api.TicketPrinter;
import yiwang.device.simulator.ticket.PrinterCondition;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;

/** Automatic status (GS a): what happens behind the last byte is heard when it happens, not when we ask again. */
class PrinterTellsByItselfTest {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final TicketLayout TICKET = new TicketLayout(List.of(new TicketLayout.Line("A001", 3, true, Align.CENTRE)));

    private TicketPrinterSimulator simulator;

    @BeforeEach
    void a_printer() throws IOException {
        simulator = TicketPrinterSimulator.start("tcp:0");
    }

    @AfterEach
    void it_ends() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({"COVER_OPEN,COVER_OPEN", "PAPER_OUT,PAPER_OUT", "CUTTER_ERROR,CUTTER", "OFFLINE,OFFLINE"})
    void a_fault_while_the_ticket_settles_ends_the_wait(PrinterCondition condition, DeviceFault.Kind kind) throws Exception {
        try (TicketPrinter printer = new EscPosPrinterDriver().open(DeviceAddress.parse(simulator.address()), Map.of("settle-ms", "30000"))) {
            CompletableFuture<PrintOutcome> outcome = CompletableFuture.supplyAsync(() -> printer.print(TICKET, LIMIT));
            assertThat(simulator.takeTicket(LIMIT)).isPresent();
            assertThat(simulator.listened(LIMIT)).as("the driver asked to be told").isTrue();
            simulator.set(condition, true);
            assertThat(outcome.get(20, TimeUnit.SECONDS)).isInstanceOfSatisfying(PrintOutcome.MaybePrinted.class, maybe -> {
                assertThat(maybe.why().kind()).isEqualTo(kind);
                assertThat(maybe.why().detail()).startsWith("ASB ");
            });
        }
    }
}
