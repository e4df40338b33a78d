package yiwang.sync.station.decide;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseEvent;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseLifecycle;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.CaseStep;
import yiwang.sync.domain.casework.Transition;
import yiwang.sync.domain.catalogue.Catalogue;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.MaterialSupply;

/** Takes what was deferred, and puts it into the journal before anybody is told. The acceptance stays as it was. */
public final class SupplyDesk {

    private static final String RECORD = "case.material_supplied";

    private final StationStore store;
    private final Supplier<Catalogue> catalogues;
    private final Clock clock;
    private final CaseViews views;

    public SupplyDesk(StationStore store, Supplier<Catalogue> catalogues, Clock clock) {
        this.store = store;
        this.catalogues = catalogues;
        this.clock = clock;
        this.views = new CaseViews(store);
    }

    /** One at a time: two hands on one button hand in one material. */
    public synchronized DecideOutcome supply(MaterialSupply supply) {
        Optional<CaseView> held = views.find(supply.caseId());
        if (held.isEmpty()) {
            return refused(List.of(Problem.of("case_unknown", "这台机器上没有这个办件。")));
        }
        return supply(held.get(), supply);
    }

    private DecideOutcome supply(CaseView held, MaterialSupply supply) {
        CaseFile file = held.file();
        Optional<Problem> conflict = ConflictDesk.undecided(held);
        if (conflict.isPresent()) {
            return refused(List.of(conflict.get()));
        }
        List<Problem> against = SupplyRules.against(file, catalogues.get().item(file.handleCode()), supply);
        if (!against.isEmpty()) {
            return refused(against);
        }
        List<CaseMaterial> materials = SupplyRules.after(file, supply);
        CaseEvent event = new CaseEvent.SupplyMaterial(SupplyRules.names(file, supply), SupplyRules.complete(materials));
        return switch (CaseLifecycle.apply(held.state(), event)) {
            case Transition.NotAllowed(var problem) -> refused(List.of(problem));
            case Transition.Moved(var state, var effects) ->
                    new DecideOutcome.Decided(views.of(store.update(CaseWrites.later(next(held, supply, materials, state, event),
                            store.find(file.caseId()).orElseThrow(), held.changes(), RECORD, clock))));
        };
    }

    private CaseFile next(CaseView held, MaterialSupply supply, List<CaseMaterial> materials, CaseState state, CaseEvent event) {
        CaseFile old = held.file();
        Instant now = clock.instant();
        List<AttachmentRef> attachments = new ArrayList<>(old.attachments());
        attachments.addAll(supply.attachments());
        List<CaseStep> history = new ArrayList<>(old.history());
        history.add(new CaseStep(held.state(), state, event.wireName(), now, supply.officer(), SupplyRules.names(old, supply)));
        return new CaseFile(old.caseId(), old.receiptNo(), old.caseNo(), old.version() + 1, old.handleCode(), old.itemName(), old.body(), old.bodyCode(),
                old.catalogueVersion(), old.sample(), state, old.applicant(), old.agent(), old.form(), materials, attachments, old.faults(), old.acceptedAt(),
                old.promisedDue(), state == CaseState.TOLERANCE ? old.toleranceDue() : Optional.empty(), old.correctionDue(), old.queryCode(), old.officer(),
                old.window(), old.hall(), history);
    }

    private static DecideOutcome refused(List<Problem> problems) {
        return new DecideOutcome.Refused(problems);
    }
}
