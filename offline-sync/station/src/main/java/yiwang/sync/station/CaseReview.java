package yiwang.sync.station;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.problem.Problem;

/**
 * What the rules say of a request before anything is decided.
 *
 * @param materials    every listed material and what became of it
 * @param problems     everything that keeps it from being accepted
 * @param warnings     what a person should look at and may overrule
 * @param closed       outcomes that are not lawful now, each with its reason
 * @param best         the best lawful outcome: the one filled button
 * @param promisedDue  last day of the promised limit if accepted now; empty when it is decided on the spot and there is no line
 * @param toleranceDue last day for deferred materials if accepted now
 */
public record CaseReview(List<CaseMaterial> materials, List<Problem> problems, List<Problem> warnings,
                         Map<Outcome, Problem> closed, Outcome best, Optional<LocalDate> promisedDue, Optional<LocalDate> toleranceDue) {

    /** In the fixed order of the decision bar. */
    public enum Outcome { RECEIVE_ONLY, REFUSE, CORRECT, ACCEPT_TOLERANT, ACCEPT }

    public CaseReview {
        materials = List.copyOf(materials);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        closed = Map.copyOf(closed);
    }
}
