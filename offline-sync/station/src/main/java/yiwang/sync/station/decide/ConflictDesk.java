package yiwang.sync.station.decide;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.CaseStep;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseChange;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.protocol.cases.CaseJson;
import yiwang.sync.protocol.cases.CaseMarks;
import yiwang.sync.protocol.wire.ChangeWord;
import yiwang.sync.protocol.wire.ConflictChoice;
import yiwang.sync.protocol.wire.ConflictWord;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.Conflict;
import yiwang.sync.station.DecideOutcome;

/** The list of cases that both sides changed, and what the clerk decides of them. A decision is a version of the case like any other. */
public final class ConflictDesk {

    private static final int MOST = 1_000;
    private static final Set<CaseState> ENDED = EnumSet.of(CaseState.REFUSED, CaseState.DECIDED, CaseState.ISSUED, CaseState.DELIVERED,
            CaseState.WITHDRAWN, CaseState.TERMINATED, CaseState.TRANSFERRED, CaseState.ARCHIVED);

    private final StationStore store;
    private final CaseViews views;
    private final Clock clock;

    public ConflictDesk(StationStore store, CaseViews views, Clock clock) {
        this.store = store;
        this.views = views;
        this.clock = clock;
    }

    /** Why nothing else is done with this case now; empty = no conflict. */
    static Optional<Problem> undecided(CaseView view) {
        return view.problem().filter(ConflictWord.CASE_PROBLEM::equals)
                .map(code -> Problem.of("conflict_open", "中心也改了这件，两边都保留着。请先在办件上选择怎么办，再继续。"));
    }

    /** Newest case first. A mark that has outlived its conflict is taken off. */
    public List<Conflict> open() {
        List<Conflict> open = new ArrayList<>();
        for (CaseEntry entry : store.syncBook().cases(Standing.NEEDS_PERSON, MOST, 0)) {
            if (entry.problem().filter(ConflictWord.CASE_PROBLEM::equals).isPresent()) {
                CaseView view = views.of(entry);
                of(view).ifPresent(open::add);
                if (newest(view).filter(told -> !told.word().openAt(entry.version())).isPresent()) {
                    store.markProblem(entry.caseId(), "");
                }
            }
        }
        return open;
    }

    /** Empty when there is none, or the centre has not yet told what it did. */
    public Optional<Conflict> of(CaseView view) {
        return newest(view).filter(told -> told.word().openAt(view.file().version())).map(told -> {
            String state = view.changes().getLast().state();
            String note = view.changes().stream().filter(change -> change.state().equals(state) && !change.note().isEmpty())
                    .reduce((before, after) -> after).map(CaseChange::note).orElse("");
            return new Conflict(told.word().conflictId(), view, told.word().centreVersion(), state, note, told.change().at(), choices(state));
        });
    }

    /** What the centre has ended a counter does not take back; a state that this program does not know it cannot write. */
    private static Set<ConflictChoice> choices(String state) {
        Optional<CaseState> known = known(state);
        if (known.isEmpty()) {
            return Set.of();
        }
        return ENDED.contains(known.get()) ? EnumSet.of(ConflictChoice.THEIRS, ConflictChoice.BOTH) : EnumSet.allOf(ConflictChoice.class);
    }

    /** @param reason in words, may be empty */
    public synchronized DecideOutcome resolve(UUID caseId, ConflictChoice choice, String officer, String reason) {
        Optional<CaseEntry> entry = store.find(caseId);
        Optional<Conflict> conflict = entry.map(views::of).flatMap(this::of);
        if (conflict.isEmpty()) {
            return refused("conflict_none", "这件没有要选择的冲突，可能已经选过了。");
        }
        if (!conflict.get().choices().contains(choice)) {
            return refused("conflict_choice", conflict.get().choices().isEmpty() ? "中心的状态本程序不认识，请先升级本程序。"
                    : "中心已作出决定，窗口不能改回。可以按中心的办，或两边都留、作为更正交中心。");
        }
        Optional<CaseFile> content = choice == ConflictChoice.THEIRS ? version(caseId, conflict.get().theirVersion()) : Optional.of(conflict.get().mine().file());
        if (content.isEmpty()) {
            return refused("version_missing", "中心那一版在本机读不出来，请联系管理员；两边的内容都没有动。");
        }
        return decided(entry.get(), conflict.get(), choice, content.get(), officer, reason);
    }

    private DecideOutcome decided(CaseEntry entry, Conflict conflict, ConflictChoice choice, CaseFile content, String officer, String reason) {
        CaseFile mine = conflict.mine().file();
        CaseState theirs = known(conflict.theirState()).orElseThrow();
        CaseState state = choice == ConflictChoice.MINE ? mine.state() : theirs;
        Instant now = clock.instant();
        List<CaseStep> history = new ArrayList<>(mine.history());
        history.add(new CaseStep(mine.state(), state, "conflict_" + choice.word(), now, officer, reason));
        CaseFile next = new CaseFile(mine.caseId(), mine.receiptNo(), mine.caseNo(), mine.version() + 1, mine.handleCode(), mine.itemName(), mine.body(),
                mine.bodyCode(), mine.catalogueVersion(), mine.sample(), state, content.applicant(), content.agent(), content.form(), content.materials(),
                content.attachments(), content.faults(), content.acceptedAt(), content.promisedDue(), content.toleranceDue(), content.correctionDue(),
                mine.queryCode(), content.officer(), content.window(), mine.hall(), history);
        CaseMarks.Decided decision = new CaseMarks.Decided(conflict.id(), choice.word(), officer, reason);
        String type = choice == ConflictChoice.BOTH ? "case.corrected" : "case.conflict_decided";
        CaseEntry saved = store.update(CaseWrites.deciding(next, entry, conflict.mine().changes(), decision, type, clock));
        store.markProblem(saved.caseId(), "");
        return new DecideOutcome.Decided(views.find(saved.caseId()).orElseThrow());
    }

    private Optional<CaseFile> version(UUID caseId, int version) {
        return store.records(caseId).stream().filter(record -> record.type().startsWith("case."))
                .map(record -> CaseJson.read(record.payload())).map(read -> read instanceof Checked.Sound<CaseFile> sound ? sound.value() : null)
                .filter(Objects::nonNull).filter(file -> file.version() == version).findFirst();
    }

    private static Optional<Told> newest(CaseView view) {
        return view.changes().stream().flatMap(change -> ChangeWord.read(change.more(), ChangeWord.CONFLICT, ConflictWord.class).stream()
                .map(word -> new Told(change, word))).reduce((before, after) -> after);
    }

    private static Optional<CaseState> known(String name) {
        return EnumSet.allOf(CaseState.class).stream().filter(state -> state.name().equals(name)).findFirst();
    }

    private static DecideOutcome refused(String code, String sentence) {
        return new DecideOutcome.Refused(List.of(Problem.of(code, sentence)));
    }

    private record Told(CaseChange change, ConflictWord word) { }
}
