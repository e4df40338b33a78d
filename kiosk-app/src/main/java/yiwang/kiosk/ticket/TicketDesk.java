package yiwang.kiosk.ticket;

import java.util.UUID;
import yiwang.sync.domain.queue.Ticket;

/** The queue as this journey needs it; {@code Station} offers all of it. Not for the screen's thread. */
public interface TicketDesk {

    /** The number is durable before this returns. */
    Ticket take(String group);

    /** @param outcome printed, maybe or not */
    void printed(UUID ticketId, String outcome);
}
