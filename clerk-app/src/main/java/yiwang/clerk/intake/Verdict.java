package yiwang.clerk.intake;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.CaseReview;
import yiwang.ui.clerk.Outcome;
import yiwang.ui.sign.LampKind;
import yiwang.ui.text.Texts;

/** What the decision bar says of a case. @param best null while nothing can be decided */
record Verdict(LampKind lamp, String sentence, String missing, Outcome best, Map<Outcome, String> impossible) {

    static Verdict of(IntakeState state, Texts texts) {
        Map<Outcome, String> impossible = new EnumMap<>(Outcome.class);
        Optional<CaseReview> review = state.review();
        if (review.isEmpty() || state.busy()) {
            String why = texts.get(state.busy() ? "verdict.busy" : "verdict.nobody.short");
            for (Outcome outcome : Outcome.values()) {
                impossible.put(outcome, why);
            }
            return new Verdict(LampKind.OFF, texts.get(state.busy() ? "verdict.busy" : "verdict.nobody"),
                    texts.get(state.busy() ? "verdict.busy.then" : "verdict.nobody.then"), null, impossible);
        }
        CaseReview found = review.get();
        found.closed().forEach((outcome, problem) -> impossible.put(outcome(outcome), outcome == CaseReview.Outcome.ACCEPT_TOLERANT && deferrable(state)
                ? texts.get("verdict.defer.short") : reason(outcome, problem, texts)));
        Outcome best = outcome(found.best());
        impossible.remove(best);
        return new Verdict(lamp(found.best()), texts.get("verdict." + found.best().name()), missing(found, texts), best, impossible);
    }

    static Outcome outcome(CaseReview.Outcome outcome) {
        return switch (outcome) {
            case RECEIVE_ONLY -> Outcome.RECEIVE_ONLY;
            case REFUSE -> Outcome.REFUSE;
            case CORRECT -> Outcome.CORRECT_ONCE;
            case ACCEPT_TOLERANT -> Outcome.ACCEPT_INCOMPLETE;
            case ACCEPT -> Outcome.ACCEPT;
        };
    }

    private static LampKind lamp(CaseReview.Outcome best) {
        return switch (best) {
            case ACCEPT -> LampKind.NORMAL;
            case ACCEPT_TOLERANT -> LampKind.REMIND;
            case CORRECT, RECEIVE_ONLY -> LampKind.YELLOW;
            case REFUSE -> LampKind.RED;
        };
    }

    /** What is missing may all follow: somebody has to say on its row that it will. */
    private static boolean deferrable(IntakeState state) {
        List<MaterialRow> missing = MaterialRow.of(state).stream().filter(row -> row.now().filter(m -> m.way() == CaseMaterial.Way.MISSING).isPresent()).toList();
        return !missing.isEmpty() && missing.stream().allMatch(row -> row.open().contains(MaterialRow.Way.DEFER));
    }

    /** A button has room for a few characters: the whole sentence stands in the verdict. */
    private static String reason(CaseReview.Outcome outcome, Problem problem, Texts texts) {
        return switch (problem.code()) {
            case "nothing_deferred" -> texts.get("verdict.whole.short");
            case "materials_deferred" -> texts.get("verdict.deferred.short");
            case "item_expired" -> texts.get("verdict.expired.short");
            default -> texts.get(outcome == CaseReview.Outcome.ACCEPT || outcome == CaseReview.Outcome.ACCEPT_TOLERANT
                    ? "verdict.open.short" : "verdict.person.short");
        };
    }

    private static String missing(CaseReview review, Texts texts) {
        return switch (review.best()) {
            case ACCEPT -> review.promisedDue().map(due -> texts.get("verdict.due", due.getMonthValue(), due.getDayOfMonth())).orElseGet(() -> texts.get("verdict.due.line"));
            case ACCEPT_TOLERANT -> texts.get("verdict.rest", names(review, CaseMaterial.Way.DEFERRED), date(review.toleranceDue(), texts));
            case CORRECT, RECEIVE_ONLY, REFUSE -> problems(review.problems(), texts);
        };
    }

    private static String names(CaseReview review, CaseMaterial.Way way) {
        return review.materials().stream().filter(m -> m.way() == way).map(CaseMaterial::name).collect(Collectors.joining("、"));
    }

    private static String date(Optional<LocalDate> due, Texts texts) {
        return due.map(day -> texts.get("date.day", day.getMonthValue(), day.getDayOfMonth())).orElse("");
    }

    private static String problems(List<Problem> problems, Texts texts) {
        return switch (problems.size()) {
            case 0 -> "";
            case 1 -> problems.getFirst().sentence();
            default -> texts.get("verdict.more", problems.size(), problems.getFirst().sentence());
        };
    }
}
