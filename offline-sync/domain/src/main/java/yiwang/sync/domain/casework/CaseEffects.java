package yiwang.sync.domain.casework;

import static yiwang.sync.domain.casework.CaseState.*;

import java.util.ArrayList;
import java.util.List;

/** The effects of an allowed move. */
final class CaseEffects {

    /** Administrative Licensing Law, Art. 32: incomplete materials are told within five days. */
    static final int ACCEPTANCE_DAYS = 5;

    private final CaseState from;
    private final CaseState to;
    private final List<CaseEffect> effects = new ArrayList<>();

    private CaseEffects(CaseState from, CaseState to) {
        this.from = from;
        this.to = to;
    }

    static List<CaseEffect> of(CaseState from, CaseEvent event, CaseState to) {
        CaseEffects made = new CaseEffects(from, to);
        made.clocks(event);
        made.papers(event);
        made.reasons(event);
        return made.effects;
    }

    private void clocks(CaseEvent event) {
        if (from == RECEIVED && to != RECEIVED) {
            effects.add(new CaseEffect.StopAcceptanceLimit());
        }
        if (from == CORRECTION && to != CORRECTION) {
            effects.add(new CaseEffect.ClearCorrectionDue());
        }
        switch (to) {
            case RECEIVED -> receipt();
            case CORRECTION -> correction();
            case ACCEPTED -> acceptance();
            case TOLERANCE -> tolerance(event);
            case SPECIAL -> onMove(new CaseEffect.PauseClock());
            case DECIDED, ISSUED, DELIVERED, REFUSED, WITHDRAWN, TERMINATED, TRANSFERRED -> end();
            case DRAFT, PRE_SUBMITTED, PRE_PASSED, PRE_RETURNED, ARCHIVED -> { }
        }
        if (event instanceof CaseEvent.Extend extend) {
            effects.add(new CaseEffect.MoveDue(extend.days()));
        }
    }

    private void receipt() {
        onMove(new CaseEffect.StartAcceptanceLimit(ACCEPTANCE_DAYS));
    }

    private void correction() {
        if (CaseLifecycle.counted(from)) {
            effects.add(new CaseEffect.PauseClock());
        }
        if (from == TOLERANCE) {
            effects.add(new CaseEffect.ClearToleranceDue());
        }
        effects.add(new CaseEffect.SetCorrectionDue());
    }

    private void acceptance() {
        switch (from) {
            case SPECIAL -> effects.add(new CaseEffect.ResumeClock());
            case TOLERANCE -> effects.add(new CaseEffect.ClearToleranceDue());
            case ACCEPTED -> { }
            default -> effects.add(new CaseEffect.StartClock());
        }
    }

    private void tolerance(CaseEvent event) {
        if (event instanceof CaseEvent.AcceptTolerant && from != TOLERANCE) {
            effects.add(new CaseEffect.StartClock());
            effects.add(new CaseEffect.SetToleranceDue());
        }
    }

    private void end() {
        if (CaseLifecycle.counted(from)) {
            effects.add(new CaseEffect.StopClock());
        }
        if (from == TOLERANCE && (to == DECIDED || to == ISSUED || to == DELIVERED)) {
            effects.add(new CaseEffect.RequireDeferredMaterials());
        }
    }

    private void onMove(CaseEffect effect) {
        if (from != to) {
            effects.add(effect);
        }
    }

    private void papers(CaseEvent event) {
        switch (event) {
            case CaseEvent.PrePass e -> print(CasePaper.PRE_REVIEW);
            case CaseEvent.PreReturn e -> print(CasePaper.PRE_REVIEW);
            case CaseEvent.Receive e -> print(CasePaper.RECEIPT);
            case CaseEvent.RequestCorrection e -> print(CasePaper.CORRECTION);
            case CaseEvent.Accept e -> printUnlessConfirmed(CasePaper.ACCEPTANCE);
            case CaseEvent.AcceptTolerant e -> printUnlessConfirmed(CasePaper.ACCEPTANCE, CasePaper.TOLERANCE_PLEDGE);
            case CaseEvent.Refuse e -> print(CasePaper.REFUSAL);
            case CaseEvent.SupplyMaterial e -> print(CasePaper.RECEIPT);
            case CaseEvent.OpenSpecial e -> print(CasePaper.SPECIAL_PROCEDURE);
            case CaseEvent.Extend e -> print(CasePaper.EXTENSION);
            case CaseEvent.Grant e -> print(CasePaper.GRANT);
            case CaseEvent.Deny e -> print(CasePaper.DENIAL);
            case CaseEvent.Issue e -> print(CasePaper.COLLECTION);
            case CaseEvent.Deliver e -> print(CasePaper.DELIVERY_PROOF);
            case CaseEvent.Withdraw e -> print(CasePaper.WITHDRAWAL);
            case CaseEvent.Terminate e -> print(CasePaper.TERMINATION);
            case CaseEvent.Transfer e -> print(CasePaper.TRANSFER);
            case CaseEvent.Archive e -> print(CasePaper.ARCHIVE_LIST);
            case CaseEvent.PreSubmit e -> { }
            case CaseEvent.CloseSpecial e -> { }
        }
    }

    /** The applicant has the notice of an acceptance that is only confirmed. */
    private void printUnlessConfirmed(CasePaper... papers) {
        if (!CaseLifecycle.counted(from)) {
            print(papers);
        }
    }

    private void print(CasePaper... papers) {
        for (CasePaper paper : papers) {
            effects.add(new CaseEffect.PrintPaper(paper));
        }
    }

    private void reasons(CaseEvent event) {
        boolean missing = switch (event) {
            case CaseEvent.PreReturn e -> e.note().isBlank();
            case CaseEvent.RequestCorrection e -> e.faults().isEmpty() && e.note().isBlank();
            case CaseEvent.Refuse e -> e.reason().isBlank();
            case CaseEvent.OpenSpecial e -> e.reason().isBlank();
            case CaseEvent.Extend e -> e.reason().isBlank();
            case CaseEvent.Deny e -> e.reason().isBlank();
            case CaseEvent.Terminate e -> e.reason().isBlank();
            case CaseEvent.Transfer e -> e.toBody().isBlank();
            default -> false;
        };
        if (missing) {
            effects.add(new CaseEffect.FlagReasonMissing());
        }
    }
}
