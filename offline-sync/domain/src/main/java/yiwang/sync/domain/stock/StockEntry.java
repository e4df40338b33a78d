package yiwang.sync.domain.stock;

import java.time.Instant;
import java.util.Objects;

/**
 * One line of the stock journal.
 *
 * @param no  1, 2, 3 ... without gaps
 * @param by  who did it: a clerk's name or number, or {@code printer} for what a device told
 */
public record StockEntry(long no, StockEvent event, String by, Instant at) {

    public StockEntry {
        Objects.requireNonNull(event);
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
    }
}
