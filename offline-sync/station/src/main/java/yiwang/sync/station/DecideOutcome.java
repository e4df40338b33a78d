package yiwang.sync.station;

import java.util.List;
import yiwang.sync.domain.problem.Problem;

/** How a decision ended. */
public sealed interface DecideOutcome {

    /** Durable in the local journal. */
    record Decided(CaseView view) implements DecideOutcome { }

    /** A rule speaks against it; nothing was saved, nothing was lost. */
    record Refused(List<Problem> problems) implements DecideOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** The store could not save it; nothing was changed. */
    record NotSaved(Problem problem) implements DecideOutcome { }
}
