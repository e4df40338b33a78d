package yiwang.device.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.TicketPrinter;

/** The station's ticket printer, for applications: never blocks, always answers. */
public final class AttendedTicketPrinter {

    private final DeviceAccess device;

    AttendedTicketPrinter(DeviceAccess device) {
        this.device = device;
    }

    /** Cancelling the future keeps a ticket that still waits from being printed; one that has begun comes out. */
    public CompletableFuture<PrintOutcome> print(TicketLayout ticket, Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (printer, cancellation) -> ((TicketPrinter) printer).print(ticket, limit),
                PrintOutcome.NotPrinted::new, PrintOutcome.MaybePrinted::new));
    }
}
