package yiwang.endtoend.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.TicketLayout.Align;
import yiwang.device.api.TicketPrinter;
import yiwang.device.runtime.DriverShelf;
import yiwang.device.simulator.ticket.PrinterCondition;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.station.decide.CounterPolicy;
import yiwang.sync.station.queue.QueueDesk;
import yiwang.sync.store.EncryptedStationStore;
import yiwang.sync.store.StoreOpening;

/** A hall that prints queue tickets while something goes wrong with every one of them: real queue desk, real driver, true ESC/POS over TCP. */
final class TicketHall implements Callable<List<Path>> {

    private static final Duration LIMIT = Duration.ofMillis(1500);
    private static final int KINDS = 7;
    private static final int LONGEST_TICKET = 160;

    private final String name;
    private final int faults;
    private final Path folder;
    private final Random random;
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T01:30:00Z"), ZoneOffset.UTC);

    TicketHall(String name, int faults, Path folder, long seed) {
        this.name = name;
        this.faults = faults;
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** @return what a person saw, and what the journal says */
    @Override
    public List<Path> call() throws IOException {
        StationStore store = switch (EncryptedStationStore.create(folder.resolve(name), clock)) {
            case StoreOpening.Opened(StationStore opened) -> opened;
            case StoreOpening.Refused(String code, String sentence) -> throw new IllegalStateException(code);
        };
        store.enrol(new StationIdentity("ST", "柳湾村代办点", "青溪县政务服务中心", "990121100201", "A1", "E1", "http://127.0.0.1:1", "Z2F0ZXdheQ==", "cHJpdmF0ZQ=="));
        QueueDesk desk = new QueueDesk(store, "A1", CounterPolicy.USUAL, clock);
        SheetLog physical = new SheetLog();
        try (TicketPrinterSimulator printer = TicketPrinterSimulator.start("tcp:0");
                TicketPrinter driver = (TicketPrinter) DriverShelf.installed().open(DeviceKind.TICKET_PRINTER, DeviceAddress.parse(printer.address()),
                        Map.of("settle-ms", "0", "answer-ms", "60"))) {
            for (int fault = 0; fault < faults; fault++) {
                Ticket ticket = desk.take("A");
                goWrong(printer);
                PrintOutcome outcome = driver.print(layout(ticket), LIMIT);
                desk.printed(ticket.ticketId(), outcome.wireName());
                mend(printer);
            }
            // The queue behind an interrupted ticket is out when one more came.
            driver.print(new TicketLayout(List.of(new TicketLayout.Line("结束", 1, false, Align.LEFT))), LIMIT);
            printer.tickets().forEach(ticket -> physical.add(Map.of("kind", "ticket", "text", ticket.plainText())));
        }
        SheetLog journal = new SheetLog();
        store.tickets(LocalDate.of(2026, 11, 24)).forEach(ticket ->
                journal.add(Map.of("kind", "ticket", "number", ticket.number(), "id", ticket.ticketId().toString(), "outcome", ticket.outcome())));
        store.close();
        return List.of(physical.write(folder.resolve(name + "-physical.jsonl")), journal.write(folder.resolve(name + "-journal.jsonl")));
    }

    private void goWrong(TicketPrinterSimulator printer) {
        switch (random.nextInt(KINDS)) {
            case 0, 1 -> printer.unplugAfter(1 + random.nextInt(LONGEST_TICKET));
            case 2, 3 -> printer.runOutOfPaperAfter(1 + random.nextInt(4));
            case 4 -> printer.set(PrinterCondition.COVER_OPEN, true);
            case 5 -> printer.set(PrinterCondition.CUTTER_ERROR, true);
            default -> printer.set(random.nextInt(6) == 0 ? PrinterCondition.MUTE : PrinterCondition.OFFLINE, true);
        }
    }

    private static void mend(TicketPrinterSimulator printer) {
        printer.unplugAfter(Integer.MAX_VALUE);
        printer.runOutOfPaperAfter(Integer.MAX_VALUE / 2);
        for (PrinterCondition condition : PrinterCondition.values()) {
            printer.set(condition, false);
        }
        printer.replug();
    }

    private static TicketLayout layout(Ticket ticket) {
        return new TicketLayout(List.of(new TicketLayout.Line("青溪县政务服务中心", 1, true, Align.CENTRE), new TicketLayout.Line(ticket.number(), 3, true, Align.CENTRE),
                new TicketLayout.Qr(ticket.ticketId().toString()), new TicketLayout.Line("请在大厅等候", 1, false, Align.CENTRE)));
    }
}
