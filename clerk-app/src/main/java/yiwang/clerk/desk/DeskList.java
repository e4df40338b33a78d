package yiwang.clerk.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yiwang.sync.client.SyncStatus;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.catalogue.Catalogue;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.person.Masking;
import yiwang.sync.station.CaseView;

/** Makes the list out of what the station keeps, in the order of who must act next. */
public final class DeskList {

    private final Catalogue catalogue;
    private final Clock clock;

    public DeskList(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public List<DeskRow> rows(List<CaseView> cases, List<DraftLine> drafts, SyncStatus.Line line) {
        List<DeskRow> rows = new ArrayList<>();
        drafts.forEach(draft -> rows.add(draft(draft)));
        Set<UUID> takenUp = drafts.stream().map(DraftLine::caseId).collect(Collectors.toSet());
        cases.stream().filter(view -> !takenUp.contains(view.file().caseId())).forEach(view -> rows.add(row(view, line)));
        rows.sort(Comparator.comparingInt(DeskRow::rank).thenComparing(DeskRow::since, Comparator.reverseOrder()));
        return rows;
    }

    private DeskRow draft(DraftLine draft) {
        return new DeskRow(draft.caseId(), new CaseLimit(CaseLimit.Kind.FILLING, 0), Masking.name(draft.who()),
                catalogue.item(draft.handleCode()).map(Item::name).orElse(draft.handleCode()), "", CaseState.DRAFT, CaseTruths.DRAFT,
                draft.savedAt(), true, false, NextStep.CONTINUE);
    }

    /** What was accepted without a line is due on the day on which it came to the centre. */
    private Optional<LocalDate> due(CaseView view, int promised) {
        boolean onTheSpot = promised == 0 && (view.state() == CaseState.ACCEPTED || view.state() == CaseState.TOLERANCE);
        return view.file().promisedDue().or(() -> view.centre().filter(at -> onTheSpot).map(at -> LocalDate.ofInstant(at, clock.getZone())));
    }

    /** One saved case. */
    public DeskRow row(CaseView view, SyncStatus.Line line) {
        LocalDate today = LocalDate.now(clock);
        LocalDate accepted = LocalDate.ofInstant(view.file().acceptedAt(), clock.getZone());
        int promised = catalogue.item(view.file().handleCode()).map(Item::promisedDays).orElse(0);
        CaseLimit limit = CaseLimit.of(view.state(), accepted, due(view, promised), promised, today, catalogue.calendar());
        boolean pressing = view.state() == CaseState.TOLERANCE && view.file().toleranceDue()
                .map(due -> CaseLimit.workingDays(today, due, catalogue.calendar()) <= 2).orElse(false);
        boolean isToday = accepted.equals(today);
        return new DeskRow(view.file().caseId(), limit, Masking.name(view.file().applicant().name()), view.file().itemName(),
                view.file().receiptNo(), view.state(), CaseTruths.of(view, line), view.file().acceptedAt(), isToday, pressing,
                NextStep.of(view.state(), view.problem().isPresent(), isToday));
    }
}
