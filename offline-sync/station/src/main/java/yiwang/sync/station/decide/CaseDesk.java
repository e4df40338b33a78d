package yiwang.sync.station.decide;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import yiwang.sync.domain.casework.CaseEvent;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseLifecycle;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.CaseStep;
import yiwang.sync.domain.casework.Fault;
import yiwang.sync.domain.casework.Refusal;
import yiwang.sync.domain.casework.Transition;
import yiwang.sync.domain.catalogue.Catalogue;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.numbers.QueryCode;
import yiwang.sync.domain.numbers.ReceiptNumber;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.domain.time.TimeLimit;
import yiwang.sync.station.CaseRequest;
import yiwang.sync.station.CaseReview;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.Decision;

/** Decides on cases and puts what was decided into the journal, in one transaction, before anybody is told. */
public final class CaseDesk {

    private final StationStore store;
    private final StationIdentity identity;
    private final Supplier<Catalogue> catalogues;
    private final FormSchemas forms;
    private final CounterPolicy policy;
    private final Clock clock;
    private final BooleanSupplier connected;
    private final CaseViews views;
    private final SecureRandom random = new SecureRandom();

    /** @param connected whether the centre is in reach */
    public CaseDesk(StationStore store, StationIdentity identity, Supplier<Catalogue> catalogues, FormSchemas forms, CounterPolicy policy, Clock clock,
                    BooleanSupplier connected) {
        this.store = store;
        this.identity = identity;
        this.catalogues = catalogues;
        this.forms = forms;
        this.policy = policy;
        this.clock = clock;
        this.connected = connected;
        this.views = new CaseViews(store);
    }

    public CaseReview review(Item item, CaseRequest request) {
        return RequestRules.review(item, request, forms.of(item).check(request.form()), catalogues.get().calendar(), today(), policy, connected.getAsBoolean());
    }

    /** One at a time: two hands on one button make one case. */
    public synchronized DecideOutcome decide(CaseRequest request, Decision decision) {
        Optional<Item> item = catalogues.get().item(request.handleCode());
        if (item.isEmpty()) {
            return refused(Problem.of("item_unknown", "事项目录里没有这个编码，请先更新目录或重新选择事项。"));
        }
        CaseReview review = review(item.get(), request);
        List<Problem> against = DecisionEvents.against(decision, request, review);
        if (!against.isEmpty()) {
            return new DecideOutcome.Refused(against);
        }
        try {
            Optional<CaseView> held = views.find(request.caseId());
            Optional<Problem> conflict = held.flatMap(ConflictDesk::undecided);
            if (conflict.isPresent()) {
                return refused(conflict.get());
            }
            Optional<CaseFile> before = held.map(CaseView::file);
            CaseEvent event = DecisionEvents.of(decision, request);
            CaseState now = held.map(CaseView::state).orElse(CaseState.DRAFT);
            return switch (CaseLifecycle.apply(now, event)) {
                case Transition.NotAllowed(var problem) -> refused(problem);
                case Transition.Moved(var state, var effects) when state == now && decision instanceof Decision.Accept -> again(held.orElseThrow(), request);
                case Transition.Moved(var state, var effects) -> save(item.get(), request, decision, review, before, state, event);
            };
        } catch (SerialsUsedUp e) {
            return new DecideOutcome.Refused(e.problems());
        }
    }

    /** The button was pressed twice: the answer is the same, and nothing is written. What differs from what was accepted is no second press. */
    private static DecideOutcome again(CaseView held, CaseRequest request) {
        CaseFile file = held.file();
        boolean same = file.handleCode().equals(request.handleCode()) && file.applicant().equals(request.applicant()) && file.agent().equals(request.agent())
                && file.form().equals(request.form()) && file.attachments().equals(request.attachments());
        return same ? new DecideOutcome.Decided(held)
                : refused(Problem.of("already_accepted", "这件已经受理，内容不能再改。要补材料请走补正，要重办请新建一件。"));
    }

    private DecideOutcome save(Item item, CaseRequest request, Decision decision, CaseReview review, Optional<CaseFile> before, CaseState state, CaseEvent event) {
        Instant now = clock.instant();
        CaseEntry entry;
        if (before.isPresent()) {
            CaseFile old = before.get();
            CaseFile next = file(item, request, decision, review, state, event, now, old.receiptNo(), before);
            entry = store.update(CaseWrites.later(next, store.find(old.caseId()).orElseThrow(), store.changes(old.caseId()), DecisionEvents.recordType(decision), clock));
        } else {
            String series = ReceiptNumber.series(identity.areaCode(), identity.deviceCode(), today());
            entry = store.create(series, serial -> write(file(item, request, decision, review, state, event, now, receipt(series, serial), before), decision));
        }
        return new DecideOutcome.Decided(views.of(entry));
    }

    private CaseFile file(Item item, CaseRequest request, Decision decision, CaseReview review, CaseState state, CaseEvent event, Instant now,
                          String receiptNo, Optional<CaseFile> before) {
        boolean counted = state == CaseState.ACCEPTED || state == CaseState.TOLERANCE;
        List<Fault> faults = decision instanceof Decision.Correct(var named) ? named : List.of();
        Optional<LocalDate> correctionDue = faults.isEmpty() ? Optional.empty()
                : Optional.of(TimeLimit.workingDays(policy.correctionDays()).due(today(), catalogues.get().calendar()));
        List<CaseStep> history = new ArrayList<>(before.map(CaseFile::history).orElse(List.of()));
        history.add(new CaseStep(before.map(CaseFile::state).orElse(CaseState.DRAFT), state, event.wireName(), now, request.officer(), note(decision)));
        return new CaseFile(request.caseId(), receiptNo, before.map(CaseFile::caseNo).orElse(""), before.map(old -> old.version() + 1).orElse(1),
                item.handleCode(), item.name(), item.body(), item.bodyCode(), catalogues.get().version(), catalogues.get().sample(), state, request.applicant(), request.agent(),
                request.form(), review.materials(), request.attachments(), faults, now, counted ? review.promisedDue() : Optional.empty(),
                state == CaseState.TOLERANCE ? review.toleranceDue() : Optional.empty(), correctionDue,
                before.map(CaseFile::queryCode).orElseGet(() -> QueryCode.draw(random)), request.officer(), request.window(), identity.hall(), history);
    }

    private CaseWrite write(CaseFile file, Decision decision) {
        return CaseWrites.first(file, DecisionEvents.recordType(decision), clock);
    }

    private static String note(Decision decision) {
        return decision instanceof Decision.Refuse(var reason, var whereToGo) ? new Refusal(reason, whereToGo).note() : "";
    }

    private static String receipt(String series, long serial) {
        return switch (ReceiptNumber.of(series, serial)) {
            case Checked.Sound<ReceiptNumber> sound -> sound.value().text();
            case Checked.Unsound<ReceiptNumber> unsound -> throw new SerialsUsedUp(unsound.problems());
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), policy.zone());
    }

    private static DecideOutcome refused(Problem problem) {
        return new DecideOutcome.Refused(List.of(problem));
    }

    /** Leaves the store's transaction without a trace. */
    private static final class SerialsUsedUp extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        SerialsUsedUp(List<Problem> problems) {
            super("no serial left", null, false, false);
            this.problems = problems;
        }

        List<Problem> problems() {
            return problems;
        }
    }
}
