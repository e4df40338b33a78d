package yiwang.sync.station.queue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.domain.queue.Turn;
import yiwang.sync.domain.queue.WaitingLine;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.station.decide.CounterPolicy;

/**
 * Calls the tickets that this machine gave today, one after another. Each step is in the journal before it is shown to anybody, so a
 * counter that dies goes on with the number that stood on its display. Tickets of other machines are not known here.
 */
public final class CallDesk {

    private final StationStore store;
    private final CounterPolicy policy;
    private final Clock clock;

    public CallDesk(StationStore store, CounterPolicy policy, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.clock = clock;
    }

    public WaitingLine line() {
        return WaitingLine.of(store.tickets(LocalDate.ofInstant(clock.instant(), policy.zone())));
    }

    /** Whoever was at the window has been served; the one who has waited longest is called. With nobody waiting the window becomes free. */
    public synchronized WaitingLine next() {
        serve();
        line().waiting().stream().findFirst().ifPresent(ticket -> move(ticket, Turn.CALLED));
        return line();
    }

    /** Once more, for somebody who has not heard it. Nothing when nobody is called. */
    public synchronized WaitingLine recall() {
        line().called().ifPresent(ticket -> move(ticket, Turn.CALLED));
        return line();
    }

    /** Nobody came. */
    public synchronized WaitingLine pass() {
        line().called().ifPresent(ticket -> move(ticket, Turn.PASSED));
        return line();
    }

    /** The window becomes free, and nobody is called. */
    public synchronized WaitingLine serve() {
        line().called().ifPresent(ticket -> move(ticket, Turn.SERVED));
        return line();
    }

    /** Somebody who was passed over has come after all: whoever was at the window has been served. Nothing when that ticket was not passed over today. */
    public synchronized WaitingLine callBack(UUID ticketId) {
        Optional<Ticket> late = line().passed().stream().filter(ticket -> ticket.ticketId().equals(ticketId)).findFirst();
        late.ifPresent(ticket -> {
            serve();
            move(ticket, Turn.CALLED);
        });
        return line();
    }

    private void move(Ticket ticket, Turn turn) {
        String payload = "{\"ticket_id\":\"%s\",\"number\":\"%s\",\"day\":\"%s\"}".formatted(ticket.ticketId(), ticket.number(), ticket.day());
        store.ticketOutcome(ticket.ticketId(), turn.key(),
                new RecordDraft(Uuid7.next(clock), Optional.empty(), "ticket." + turn.key(), 1, payload.getBytes(StandardCharsets.UTF_8)));
    }
}
