package yiwang.clerk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import yiwang.clerk.desk.DeskRow;
import yiwang.clerk.devices.DevicesPage;
import yiwang.clerk.intake.CaseDraft;
import yiwang.clerk.intake.DraftCodec;
import yiwang.clerk.intake.IntakeEvent;
import yiwang.clerk.intake.IntakeView;
import yiwang.clerk.intake.IntakeViewModel;
import yiwang.clerk.record.RecordView;
import yiwang.clerk.shell.OmniViewModel.Hit;
import yiwang.clerk.shell.PageView;
import yiwang.clerk.shell.ShellView;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.protocol.forms.FormLayout;
import yiwang.sync.station.Station;
import yiwang.ui.run.Background;
import yiwang.ui.text.Texts;
import yiwang.ui.theme.Density;
import yiwang.ui.theme.Theme;
import yiwang.ui.theme.Themes;

/** The ways between the pages. Each page is asked before it is left. */
final class CounterRoutes {

    private final ClerkComposition pages;
    private final Station station;
    private final Clock clock;
    private final Background background;
    private final Consumer<Throwable> trouble;
    private final Texts texts;
    private final Role role;
    private Theme theme;
    private ShellView shell;

    CounterRoutes(ClerkComposition pages, Station station, Clock clock, Background background, Consumer<Throwable> trouble, Texts texts, Theme theme,
                  Role role) {
        this.pages = pages;
        this.station = station;
        this.clock = clock;
        this.background = background;
        this.trouble = trouble;
        this.texts = texts;
        this.theme = theme;
        this.role = role;
    }

    void in(ShellView view) {
        shell = view;
    }

    void go(String place) {
        switch (place) {
            case "desk" -> leave(() -> shell.open(pages.desk()));
            case "cases" -> leave(() -> shell.open(role == Role.VILLAGE ? pages.village() : pages.cases()));
            case "every" -> leave(() -> shell.open(pages.cases()));
            case "guide", "new" -> leave(() -> shell.open(pages.guide()));
            case DevicesPage.PLACE -> pages.devices().ifPresent(page -> leave(() -> shell.open(page)));
            case "sync" -> leave(() -> shell.open(pages.sync()));
            case "theme" -> switchTheme();
            case "keys" -> shell.keys();
            default -> throw new IllegalArgumentException("no place " + place);
        }
    }

    void home() {
        go(role == Role.VILLAGE ? "cases" : "desk");
    }

    void begin() {
        go("new");
    }

    void changed() {
        if (shell.page() != null) {
            shell.page().refresh();
        }
    }

    void found(Hit hit) {
        switch (hit) {
            case Hit.ItemHit item -> beginWith(item.item());
            case Hit.CaseHit file -> look(file.caseId());
        }
    }

    void look(UUID caseId) {
        leave(() -> shell.open(pages.record(caseId, Optional.empty())));
    }

    void beginWith(Item item) {
        leave(() -> open(item, CaseDraft.begin(Uuid7.next(clock), item.handleCode(), clock.instant()), Optional.empty()));
    }

    void row(DeskRow row) {
        switch (row.step()) {
            case CONTINUE -> takeUp(row.caseId());
            case DECIDE, TAKE_CORRECTION -> background.run(() -> station.find(row.caseId()))
                    .then(found -> found.ifPresent(this::resume)).orElse(trouble);
            case SEE_REASON, PRINT, HAND_OVER, LOOK -> look(row.caseId());
        }
    }

    /** A saved case is taken up again: the item may have left the catalogue since. */
    void resume(CaseView view) {
        station.catalogue().item(view.file().handleCode()).ifPresentOrElse(
                item -> leave(() -> open(item, CaseDraft.resume(view.file()), Optional.empty())), () -> shell.toasts().say(texts.get("resume.noitem")));
    }

    void scan(IntakeViewModel intake, MaterialRequirement material) {
        PageView before = shell.page();
        intake.leave(() -> shell.open(pages.scan(intake.state().get(), material, ref -> intake.send(new IntakeEvent.Attached(ref)),
                () -> leave(() -> shell.open(before)))));
    }

    /** 补交: the deferred material is scanned under the case's own key and handed in; the page of the case then says what became of it. */
    void supply(CaseView view, CaseMaterial owed) {
        Optional<Item> item = station.catalogue().item(view.file().handleCode());
        Optional<MaterialRequirement> material = item.flatMap(known -> known.material(owed.code()));
        if (material.isEmpty()) {
            shell.toasts().say(texts.get("resume.noitem"));
            return;
        }
        List<AttachmentRef> brought = new ArrayList<>();
        String who = view.file().body() + " · " + view.file().applicant().name();
        leave(() -> shell.open(pages.scan(view.file().caseId(), item.get(), who, material.get(), brought::add,
                () -> leave(() -> handIn(view, List.copyOf(brought))))));
    }

    private void handIn(CaseView view, List<AttachmentRef> brought) {
        UUID caseId = view.file().caseId();
        if (brought.isEmpty()) {
            shell.open(pages.record(caseId, Optional.of(view)));
            return;
        }
        background.run(() -> pages.handIn(caseId, brought)).then(outcome -> {
            shell.toasts().say(switch (outcome) {
                case DecideOutcome.Decided(var now) -> texts.get(now.state() == CaseState.TOLERANCE ? "supplied.some" : "supplied.all", now.file().receiptNo());
                case DecideOutcome.Refused(var problems) -> problems.getFirst().sentence();
                case DecideOutcome.NotSaved(var problem) -> problem.sentence();
            });
            shell.open(pages.record(caseId, Optional.empty()));
        }).orElse(trouble);
    }

    /** What keeps the case from the centre is scanned anew under the case's own key; then it goes again. */
    void scanAnew(UUID caseId) {
        background.run(() -> new Broken(station.find(caseId), station.brokenFiles(caseId))).then(found -> {
            Optional<CaseView> held = found.view();
            if (found.files().isEmpty() || held.isEmpty()) {
                background.run(() -> sendAgain(caseId)).orElse(trouble);
                shell.toasts().say(texts.get("rescan.none"));
                return;
            }
            Optional<Item> item = station.catalogue().item(held.get().file().handleCode());
            Optional<MaterialRequirement> material = item.flatMap(known -> known.material(found.files().getFirst().material()));
            if (material.isEmpty()) {
                shell.toasts().say(texts.get("resume.noitem"));
                return;
            }
            List<AttachmentRef> brought = new ArrayList<>();
            String who = held.get().file().body() + " · " + held.get().file().applicant().name();
            leave(() -> shell.open(pages.scan(caseId, item.get(), who, material.get(), brought::add, () -> leave(() -> replaced(caseId, List.copyOf(brought))))));
        }).orElse(trouble);
    }

    private record Broken(Optional<CaseView> view, List<AttachmentRef> files) { }

    private UUID sendAgain(UUID caseId) {
        station.syncDesk().sendAgain(caseId);
        return caseId;
    }

    private void replaced(UUID caseId, List<AttachmentRef> brought) {
        shell.open(pages.sync());
        if (!brought.isEmpty()) {
            background.run(() -> pages.replace(caseId, brought)).then(outcome -> {
                shell.toasts().say(switch (outcome) {
                    case DecideOutcome.Decided(var now) -> texts.get("rescan.done", now.file().receiptNo());
                    case DecideOutcome.Refused(var problems) -> problems.getFirst().sentence();
                    case DecideOutcome.NotSaved(var problem) -> problem.sentence();
                });
                changed();
            }).orElse(trouble);
        }
    }

    void correct(IntakeViewModel intake) {
        PageView before = shell.page();
        intake.leave(() -> shell.open(pages.correction(intake, () -> shell.open(before))));
    }

    /** Nothing of the page is wanted any more, so it is not asked. */
    void discarded() {
        shell.open(pages.desk());
    }

    void decided(CaseView view) {
        toldOf(view);
    }

    private RecordView toldOf(CaseView view) {
        shell.toasts().say(texts.get("decided", view.file().receiptNo()));
        RecordView page = pages.record(view.file().caseId(), Optional.of(view));
        shell.open(page);
        return page;
    }

    /** A correction decides past the intake flow, so its draft is dropped here. Its button said that it prints. */
    void corrected(CaseView view) {
        UUID draft = view.file().caseId();
        background.run(() -> {
            station.dropDraft(draft);
            return draft;
        }).orElse(trouble);
        toldOf(view).printAll();
    }

    void leave(Runnable go) {
        if (shell.page() == null) {
            go.run();
        } else {
            shell.page().leave(go);
        }
    }

    private void takeUp(UUID draftId) {
        background.run(() -> station.drafts().stream().filter(d -> d.draftId().equals(draftId)).findFirst())
                .then(found -> found.ifPresent(draft -> DraftCodec.read(draft.body()).ifPresent(read ->
                        station.catalogue().item(read.handleCode()).ifPresentOrElse(
                                item -> leave(() -> open(item, read, Optional.of(draft.savedAt()))),
                                () -> shell.toasts().say(texts.get("resume.noitem"))))))
                .orElse(trouble);
    }

    private void open(Item item, CaseDraft draft, Optional<Instant> savedAt) {
        background.run(() -> station.form(item.handleCode())).then(form -> show(item, form, draft, savedAt)).orElse(trouble);
    }

    private void show(Item item, FormLayout form, CaseDraft draft, Optional<Instant> savedAt) {
        IntakeView view = pages.intake(pages.intakeViewModel(item, form, draft, savedAt));
        shell.open(view);
    }

    private void switchTheme() {
        theme = theme == Theme.LIGHT ? Theme.DARK : Theme.LIGHT;
        Themes.apply(shell.root().getScene(), theme, Density.CLERK);
    }
}
