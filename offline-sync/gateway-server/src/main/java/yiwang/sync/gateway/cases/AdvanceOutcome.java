package yiwang.sync.gateway.cases;

import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.problem.Problem;

/** How a department's step ended. */
public sealed interface AdvanceOutcome {

    /** The case stands in the state, and its station will be told. */
    record Advanced(String caseId, CaseState state) implements AdvanceOutcome { }

    /** Nothing changed. @param problem {@code event_unknown} or {@code event_not_allowed} */
    record NotAllowed(Problem problem) implements AdvanceOutcome { }

    /** The centre has no such case. */
    record Unknown(String caseId) implements AdvanceOutcome { }
}
