package yiwang.kiosk.ticket;

import java.util.UUID;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.station.Station;

/** The station's own queue. */
public record StationTickets(Station station) implements TicketDesk {

    @Override
    public Ticket take(String group) {
        return station.takeTicket(group);
    }

    @Override
    public void printed(UUID ticketId, String outcome) {
        station.ticketPrinted(ticketId, outcome);
    }
}
