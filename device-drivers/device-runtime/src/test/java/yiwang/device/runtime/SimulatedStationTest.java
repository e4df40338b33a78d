package yiwang.device.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceEvent;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.TicketLayout;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.idcard.IdCardSimulator;
import yiwang.device.simulator.ticket.PrinterCondition;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;

/** The installed drivers, found by themselves, on a whole simulated station. */
class SimulatedStationTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void a_station_reads_prints_and_notices_what_goes_wrong(@TempDir Path folder) throws Exception {
        try (IdCardSimulator reader = IdCardSimulator.start("pty:" + folder.resolve("reader"));
                TicketPrinterSimulator printer = TicketPrinterSimulator.start("tcp:0")) {
            Path file = Files.writeString(folder.resolve("devices.properties"), "card=" + reader.address() + "\ntickets=" + printer.address() + "\n");
            try (DeviceRuntime runtime = DeviceRuntime.start(StationProfile.read(file))) {
                BlockingQueue<String> changes = new LinkedBlockingQueue<>();
                runtime.addListener((slot, event) -> {
                    if (event instanceof DeviceEvent.StatusChanged(var before, var now)) {
                        changes.add(slot + " " + now.state());
                    }
                });

                reader.putOn(SamplePersons.AYNUR.card());
                CardReadOutcome outcome = runtime.cardReader().read(LIMIT).get(30, TimeUnit.SECONDS);
                assertThat(outcome).isInstanceOfSatisfying(CardReadOutcome.Read.class,
                        read -> assertThat(read.card().holderName()).isEqualTo("阿依努尔·买买提"));

                TicketLayout ticket = new TicketLayout(List.of(new TicketLayout.Line("A001", 2, true, TicketLayout.Align.CENTRE)));
                assertThat(runtime.ticketPrinter().print(ticket, LIMIT).get(30, TimeUnit.SECONDS)).isEqualTo(new PrintOutcome.Printed());
                assertThat(printer.tickets()).singleElement().satisfies(paper -> assertThat(paper.plainText()).isEqualTo("A001"));

                printer.set(PrinterCondition.PAPER_OUT, true);
                await(changes, "tickets " + State.USER_ACTION_NEEDED);
                reader.unplug();
                await(changes, "card " + State.ABSENT);
                reader.replug();
                await(changes, "card " + State.ONLINE);
                assertThat(runtime.cardReader().read(LIMIT).get(30, TimeUnit.SECONDS)).isInstanceOf(CardReadOutcome.Read.class);
            }
        }
    }

    private static void await(BlockingQueue<String> changes, String wanted) throws InterruptedException {
        String seen = changes.poll(30, TimeUnit.SECONDS);
        while (seen != null && !seen.equals(wanted)) {
            seen = changes.poll(30, TimeUnit.SECONDS);
        }
        assertThat(seen).isEqualTo(wanted);
    }
}
