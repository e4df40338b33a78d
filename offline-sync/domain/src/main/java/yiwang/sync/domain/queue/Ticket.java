package yiwang.sync.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A queue ticket.
 *
 * @param number   what people see: group and three or more digits, such as A001; issued once, per day
 * @param waiting  how many were waiting ahead in the group when it was taken
 * @param outcome  {@code pending} until the printer answered, then {@code printed}, {@code maybe} or {@code not}; from its first call on {@link Turn}'s key
 */
public record Ticket(UUID ticketId, String number, String group, LocalDate day, Instant takenAt, int waiting, String outcome) {

    public Ticket {
        Objects.requireNonNull(ticketId);
        Objects.requireNonNull(number);
    }
}
