package yiwang.kiosk.ticket;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.TicketLayout;

/** The ticket printer as this journey needs it. */
@FunctionalInterface
public interface TicketPrinting {

    /** Returns at once; the future completes on any thread. */
    CompletableFuture<PrintOutcome> print(TicketLayout ticket, Duration limit);
}
