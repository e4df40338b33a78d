package yiwang.sync.station.queue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.client.NumberLane;
import yiwang.sync.domain.numbers.TicketNumber;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.domain.queue.Turn;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.protocol.numbers.NumberBlock;
import yiwang.sync.station.decide.CounterPolicy;

/** Gives queue numbers: in the journal first, on paper after. */
public final class QueueDesk {

    private final StationStore store;
    private final String deviceCode;
    private final CounterPolicy policy;
    private final Clock clock;

    /** @param deviceCode tells this machine's numbers from others' when it has none of the hall's */
    public QueueDesk(StationStore store, String deviceCode, CounterPolicy policy, Clock clock) {
        this.deviceCode = deviceCode;
        this.store = store;
        this.policy = policy;
        this.clock = clock;
    }

    public Ticket take(String group) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, policy.zone());
        int waiting = (int) store.tickets(today).stream().filter(ticket -> ticket.group().equals(group) && Turn.none(ticket) && !ticket.outcome().equals("not")).count();
        List<NumberBlock> blocks = NumberLane.blocks(store, today);
        return store.takeTicket(group, today,
                serial -> new Ticket(Uuid7.next(clock), number(group, serial, blocks), group, today, now, waiting, "pending"),
                ticket -> record("ticket.taken", "{\"ticket_id\":\"%s\",\"number\":\"%s\",\"group\":\"%s\",\"day\":\"%s\",\"waiting\":%d}".formatted(
                        ticket.ticketId(), ticket.number(), ticket.group(), ticket.day(), ticket.waiting())));
    }

    /**
     * The machine's first ticket of the day has the first number of its blocks, and so on: blocks are only ever added behind the
     * others, so no number comes twice; one is skipped when a ticket went out while none was there.
     */
    private String number(String group, int serial, List<NumberBlock> blocks) {
        int before = 0;
        for (NumberBlock block : blocks) {
            int size = block.last() - block.first() + 1;
            if (serial <= before + size) {
                return TicketNumber.of(group, block.first() + serial - before - 1);
            }
            before += size;
        }
        return TicketNumber.alone(group, serial, deviceCode);
    }

    /** A slow printer may answer after the number was called: whose turn it is stays. */
    public void printed(UUID ticketId, String outcome) {
        String kept = today().stream().filter(ticket -> ticket.ticketId().equals(ticketId) && !Turn.none(ticket)).map(Ticket::outcome).findFirst().orElse(outcome);
        store.ticketOutcome(ticketId, kept, record("ticket.printed", "{\"ticket_id\":\"%s\",\"outcome\":\"%s\"}".formatted(ticketId, outcome)));
    }

    public List<Ticket> today() {
        return store.tickets(LocalDate.ofInstant(clock.instant(), policy.zone()));
    }

    private RecordDraft record(String type, String payload) {
        return new RecordDraft(Uuid7.next(clock), Optional.empty(), type, 1, payload.getBytes(StandardCharsets.UTF_8));
    }
}
