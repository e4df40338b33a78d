package yiwang.sync.domain.stock;

import java.util.List;
import yiwang.sync.domain.problem.Problem;

/** What becomes of a command. */
public sealed interface StockDecision {

    /** To be journaled together, in this order, before anybody acts on them. */
    record Accepted(List<StockEvent> events) implements StockDecision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused(Problem problem) implements StockDecision { }
}
