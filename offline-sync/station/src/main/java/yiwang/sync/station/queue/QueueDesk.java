package yiwang.sync.station.queue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.numbers.TicketNumber;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.station.decide.CounterPolicy;

/** Gives queue numbers: in the journal first, on paper after. */
public final class QueueDesk {

    private final StationStore store;
    private final CounterPolicy policy;
    private final Clock clock;

    public QueueDesk(StationStore store, CounterPolicy policy, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.clock = clock;
    }

    public Ticket take(String group) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, policy.zone());
        int waiting = (int) store.tickets(today).stream().filter(ticket -> ticket.group().equals(group) && !ticket.outcome().equals("not")).count();
        return store.takeTicket(group, today,
                number -> new Ticket(Uuid7.next(clock), TicketNumber.of(group, number), group, today, now, waiting, "pending"),
                ticket -> record("ticket.taken", "{\"ticket_id\":\"%s\",\"number\":\"%s\",\"group\":\"%s\",\"day\":\"%s\",\"waiting\":%d}".formatted(
                        ticket.ticketId(), ticket.number(), ticket.group(), ticket.day(), ticket.waiting())));
    }

    public void printed(UUID ticketId, String outcome) {
        store.ticketOutcome(ticketId, outcome, record("ticket.printed", "{\"ticket_id\":\"%s\",\"outcome\":\"%s\"}".formatted(ticketId, outcome)));
    }

    public List<Ticket> today() {
        return store.tickets(LocalDate.ofInstant(clock.instant(), policy.zone()));
    }

    private RecordDraft record(String type, String payload) {
        return new RecordDraft(Uuid7.next(clock), Optional.empty(), type, 1, payload.getBytes(StandardCharsets.UTF_8));
    }
}
