package yiwang.sync.station.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.MaterialReview;
import yiwang.sync.domain.casework.MaterialRules;
import yiwang.sync.domain.casework.MaterialsAtHand;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.PromiseRule;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.domain.time.TimeLimit;
import yiwang.sync.domain.time.WorkingCalendar;
import yiwang.sync.station.CaseRequest;
import yiwang.sync.station.CaseReview;
import yiwang.sync.station.CaseReview.Outcome;

/** What the rules say of a request: pure, from what was gathered, the item's guide and today's date. */
final class RequestRules {

    private RequestRules() { }

    /** @param formProblems every way in which the form breaks its schema; @param connected whether the centre is in reach */
    static CaseReview review(Item item, CaseRequest request, List<Problem> formProblems, WorkingCalendar calendar, LocalDate today, CounterPolicy policy,
                             boolean connected) {
        MaterialReview materials = MaterialRules.review(item, new MaterialsAtHand(attached(request), request.deferred(), request.seen(), request.notNeeded(),
                request.applicant().source() == Applicant.Source.CARD));
        List<Problem> person = ApplicantRules.problems(request.applicant(), today);
        List<Problem> expired = item.openOn(today) ? List.of()
                : List.of(Problem.of("item_expired", "“" + item.name() + "”到 " + item.endDate().orElseThrow() + " 已停办，不能再受理。请查一下替代事项。"));
        List<Problem> problems = new ArrayList<>(expired);
        problems.addAll(person);
        request.agent().ifPresent(agent -> problems.addAll(ApplicantRules.problems(agent, today)));
        problems.addAll(formProblems);
        problems.addAll(materials.problems());
        Map<Outcome, Problem> closed = closed(request, problems, expired, person);
        Optional<LocalDate> promised = expired.isEmpty() ? PromiseRule.lastDay(item, today, calendar, connected) : Optional.empty();
        Optional<LocalDate> tolerance = request.deferred().isEmpty() ? Optional.empty() : Optional.of(TimeLimit.workingDays(item.toleranceDays()).due(today, calendar));
        return new CaseReview(materials.materials(), problems, ApplicantRules.warnings(request.applicant(), today, policy.demoArea()), closed, best(closed), promised, tolerance);
    }

    private static Map<Outcome, Problem> closed(CaseRequest request, List<Problem> problems, List<Problem> expired, List<Problem> person) {
        Map<Outcome, Problem> closed = new EnumMap<>(Outcome.class);
        if (!problems.isEmpty()) {
            closed.put(Outcome.ACCEPT, problems.getFirst());
            closed.put(Outcome.ACCEPT_TOLERANT, problems.getFirst());
        } else if (request.deferred().isEmpty()) {
            closed.put(Outcome.ACCEPT_TOLERANT, Problem.of("nothing_deferred", "材料都齐了，不用容缺。"));
        } else {
            closed.put(Outcome.ACCEPT, Problem.of("materials_deferred", "还差 " + request.deferred().size() + " 份材料。"));
        }
        Optional<Problem> nobody = expired.stream().findFirst().or(() -> person.stream().findFirst());
        nobody.ifPresent(problem -> {
            closed.put(Outcome.RECEIVE_ONLY, problem);
            closed.put(Outcome.CORRECT, problem);
        });
        return closed;
    }

    private static Outcome best(Map<Outcome, Problem> closed) {
        for (Outcome outcome : List.of(Outcome.ACCEPT, Outcome.ACCEPT_TOLERANT, Outcome.CORRECT, Outcome.RECEIVE_ONLY)) {
            if (!closed.containsKey(outcome)) {
                return outcome;
            }
        }
        return Outcome.REFUSE;
    }

    private static Set<String> attached(CaseRequest request) {
        return request.attachments().stream().map(AttachmentRef::material).collect(Collectors.toSet());
    }
}
