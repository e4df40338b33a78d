package yiwang.device.api;

import java.time.Duration;

/** A roll printer for queue tickets and small receipts. */
public interface TicketPrinter extends Device {

    /**
     * Asks for status, prints, asks again.
     *
     * @return {@code Printed} when the printer confirmed after the cut, {@code MaybePrinted} when it fell silent once
     *         bytes were out or never answers status requests (unless its profile says that it has no back channel:
     *         then {@code Printed}), {@code NotPrinted} when it refused before the first byte
     */
    PrintOutcome print(TicketLayout ticket, Duration limit);
}
