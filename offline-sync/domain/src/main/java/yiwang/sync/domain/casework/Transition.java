package yiwang.sync.domain.casework;

import java.util.List;
import yiwang.sync.domain.problem.Problem;

/** Answer of {@link CaseLifecycle}. */
public sealed interface Transition {

    record Moved(CaseState state, List<CaseEffect> effects) implements Transition {
        public Moved {
            effects = List.copyOf(effects);
        }
    }

    /** Nothing changes. @param problem its code is {@code event_not_allowed} */
    record NotAllowed(Problem problem) implements Transition { }
}
