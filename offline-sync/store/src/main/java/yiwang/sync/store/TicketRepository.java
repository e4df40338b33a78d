package yiwang.sync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import yiwang.sync.domain.queue.Ticket;

/** Queue tickets. */
final class TicketRepository {

    private final Vault vault;

    TicketRepository(Vault vault) {
        this.vault = vault;
    }

    void insert(Turn turn, Ticket ticket) throws SQLException {
        turn.sql().run("INSERT INTO ticket (ticket_id, day, sealed) VALUES (?, ?, ?)", ticket.ticketId(), ticket.day().toEpochDay(), seal(ticket));
    }

    void outcome(Turn turn, UUID ticketId, String outcome) throws SQLException {
        Ticket t = turn.sql().first("SELECT sealed FROM ticket WHERE ticket_id = ?", row -> open(ticketId, row.getBytes(1)), ticketId)
                .orElseThrow(() -> StoreFault.refused("ticket_unknown", "没有找到这个排队号。"));
        Ticket known = new Ticket(t.ticketId(), t.number(), t.group(), t.day(), t.takenAt(), t.waiting(), outcome);
        turn.sql().run("UPDATE ticket SET sealed = ? WHERE ticket_id = ?", seal(known), ticketId);
    }

    List<Ticket> of(Sql sql, LocalDate day) throws SQLException {
        return sql.list("SELECT ticket_id, sealed FROM ticket WHERE day = ? ORDER BY no",
                row -> open(Ids.id(row.getBytes(1)), row.getBytes(2)), day.toEpochDay());
    }

    private byte[] seal(Ticket ticket) {
        return vault.seal(Fields.write(out -> {
            out.text(ticket.number());
            out.text(ticket.group());
            out.writeLong(ticket.day().toEpochDay());
            out.writeLong(ticket.takenAt().toEpochMilli());
            out.writeInt(ticket.waiting());
            out.text(ticket.outcome());
        }), place(ticket.ticketId()));
    }

    private Ticket open(UUID ticketId, byte[] sealed) {
        return Fields.read(vault.open(sealed, place(ticketId)), in -> new Ticket(ticketId, in.text(), in.text(),
                LocalDate.ofEpochDay(in.readLong()), Instant.ofEpochMilli(in.readLong()), in.readInt(), in.text()));
    }

    private static Place place(UUID ticketId) {
        return new Place("ticket", ticketId.toString(), 1);
    }
}
