package yiwang.clerk.intake;

import java.util.Set;
import java.util.stream.Collectors;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.CaseReview;
import yiwang.sync.protocol.forms.FormField;

/**
 * How far each part of the work is.
 *
 * @param identified  an applicant is known
 * @param filled      fields with a value; {@code open} required ones that are empty or wrong
 * @param ready       materials that are here; {@code listed} all of them
 */
public record Steps(boolean identified, int filled, int open, int ready, int listed, boolean decidable) {

    public static Steps of(IntakeState state) {
        int filled = (int) state.form().sections().stream().flatMap(s -> s.fields().stream())
                .filter(f -> !state.draft().text(f.name()).isBlank()).count();
        Set<String> wrong = state.problems().stream().map(Problem::field).collect(Collectors.toSet());
        int open = (int) state.form().sections().stream().flatMap(s -> s.fields().stream()).map(FormField::name).filter(wrong::contains).count();
        var rows = MaterialRow.of(state);
        int ready = (int) rows.stream().filter(MaterialRow::ready).count();
        boolean decidable = state.review().map(r -> r.best() == CaseReview.Outcome.ACCEPT || r.best() == CaseReview.Outcome.ACCEPT_TOLERANT).orElse(false);
        return new Steps(state.draft().applicant().isPresent(), filled, open, ready, rows.size(), decidable);
    }
}
