package yiwang.sync.station.stock;

import java.util.List;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.domain.stock.StockEntry;

/** How something asked of the stock ended. */
public sealed interface StockOutcome {

    /** In the journal, durable. */
    record Done(List<StockEntry> entries) implements StockOutcome {
        public Done {
            entries = List.copyOf(entries);
        }
    }

    record Refused(Problem problem) implements StockOutcome { }

    /** The journal could not be written; nothing happened. */
    record NotSaved(Problem problem) implements StockOutcome { }
}
