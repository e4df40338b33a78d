package yiwang.sync.station.decide;

import java.util.ArrayList;
import java.util.List;
import yiwang.sync.domain.casework.CaseEvent;
import yiwang.sync.domain.casework.Refusal;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.CaseRequest;
import yiwang.sync.station.CaseReview;
import yiwang.sync.station.Decision;

/** A clerk's decision in the words of the life cycle, and what speaks against it. */
final class DecisionEvents {

    private DecisionEvents() { }

    static CaseEvent of(Decision decision, CaseRequest request) {
        return switch (decision) {
            case Decision.ReceiveOnly r -> new CaseEvent.Receive();
            case Decision.Accept a -> request.deferred().isEmpty() ? new CaseEvent.Accept() : new CaseEvent.AcceptTolerant();
            case Decision.Correct(var faults) -> new CaseEvent.RequestCorrection(faults, "");
            case Decision.Refuse(var reason, var whereToGo) -> new CaseEvent.Refuse(new Refusal(reason, whereToGo).note());
        };
    }

    /** Empty = lawful. */
    static List<Problem> against(Decision decision, CaseRequest request, CaseReview review) {
        List<Problem> against = new ArrayList<>();
        switch (decision) {
            case Decision.Accept a -> against.addAll(review.problems());
            case Decision.ReceiveOnly r -> closed(review, CaseReview.Outcome.RECEIVE_ONLY, against);
            case Decision.Correct(var faults) -> {
                closed(review, CaseReview.Outcome.CORRECT, against);
                if (faults.isEmpty()) {
                    against.add(Problem.of("correction_without_fault", "补正告知要写明要补什么，请至少选一条。"));
                }
            }
            case Decision.Refuse(var reason, var whereToGo) -> {
                closed(review, CaseReview.Outcome.REFUSE, against);
                if (reason.isBlank()) {
                    against.add(Problem.of("refusal_without_reason", "不予受理要写明理由和去处。"));
                }
            }
        }
        return against;
    }

    /** The type of the record that a decision leaves. */
    static String recordType(Decision decision) {
        return switch (decision) {
            case Decision.ReceiveOnly r -> "case.received";
            case Decision.Accept a -> "case.accepted";
            case Decision.Correct c -> "case.correction_requested";
            case Decision.Refuse r -> "case.refused";
        };
    }

    private static void closed(CaseReview review, CaseReview.Outcome outcome, List<Problem> against) {
        Problem reason = review.closed().get(outcome);
        if (reason != null) {
            against.add(reason);
        }
    }
}
