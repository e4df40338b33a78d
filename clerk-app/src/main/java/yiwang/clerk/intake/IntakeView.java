package yiwang.clerk.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.clerk.shell.CaseHead;
import yiwang.clerk.shell.Focus;
import yiwang.clerk.shell.FollowFocus;
import yiwang.clerk.shell.PageKey;
import yiwang.clerk.shell.PageView;
import yiwang.sync.client.SyncStatus;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.Decision;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.DecisionBar;
import yiwang.ui.clerk.Outcome;
import yiwang.ui.clerk.Question;
import yiwang.ui.clerk.StepRail;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.ThreeTruths;
import yiwang.ui.sign.Truth;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Overlay;
import yiwang.ui.view.Subscriptions;

/** The whole case on one page: who, form, materials, guide, decision. */
public final class IntakeView extends PageView {

    private static final int SAVE_EVERY_SECONDS = 2;

    private final IntakeViewModel viewModel;
    private final Texts texts;
    private final Clock clock;
    private final Overlay overlay;
    private final IntakeRoutes routes;
    private final ObservableValue<SyncStatus.Line> line;
    private final Item item;
    private final CaseHead head;
    private final Label saved = new Label();
    private final ThreeTruths truths = ThreeTruths.full(Truth.NOT_YET, Truth.NOT_YET, Truth.NOT_YET);
    private final StepRail steps;
    private final FormView form;
    private final MaterialsView materials;
    private final PersonPanel person;
    private final SideTabs side;
    private final FoldingSide folding;
    private final DecisionBar decision;
    private final VBox root;
    private int ticks;
    private boolean identified;
    private Verdict shown;

    /** Where the page leads. @param sign empty where no pad is */
    public record IntakeRoutes(Runnable back, Runnable discarded, Consumer<MaterialRequirement> scan, Optional<Consumer<MaterialRequirement>> sign, Runnable correct, Consumer<CaseView> decided) { }

    /** @param guide draws the guide of an item */
    public IntakeView(IntakeViewModel viewModel, ObservableValue<SyncStatus.Line> line, Texts texts, Clock clock, Overlay overlay, Function<Item, Node> guide, IntakeRoutes routes) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.clock = clock;
        this.overlay = overlay;
        this.routes = routes;
        this.line = line;
        this.item = viewModel.state().get().item();
        this.identified = viewModel.state().get().draft().applicant().isPresent();
        saved.getStyleClass().addAll("yw-small", "yw-muted");
        saved.setGraphic(new Icon("remixmz-save-3-line", "cl-icon-16"));
        head = new CaseHead(item.name(), texts, texts.get("intake.back"), routes.back()).tags(item, texts);
        ActionButton discard = ActionButton.link(texts.get("intake.discard")).icon("remixal-delete-bin-6-line").small().onFire(fired -> discardAsked());
        discard.setId("intake.discard");
        head.end(discard, saved, truths);
        steps = new StepRail(this::step);
        form = new FormView(viewModel.state().get().form(), texts, (field, text) -> viewModel.send(new IntakeEvent.FieldEdited(field, text)));
        materials = new MaterialsView(texts, (code, choice) -> viewModel.send(new IntakeEvent.MaterialChosen(code, choice)), routes.scan(), routes.sign());
        person = new PersonPanel(texts, clock, new Actions());
        side = new SideTabs(texts, person.node(), guide.apply(item));
        decision = new DecisionBar(this::chosen);
        Card rail = new Card().add(steps, new Conditions(item, viewModel.state().get(), texts).node());
        rail.getStyleClass().add("cl-steps-card");
        VBox middle = new VBox(form.node(), materials.node());
        middle.getStyleClass().add("cl-middle");
        middle.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("cl-scroll");
        FollowFocus.in(scroll);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox columns = new HBox(rail, scroll);
        columns.getStyleClass().add("cl-columns");
        folding = new FoldingSide(columns, side, texts);
        VBox.setVgrow(folding.node(), Priority.ALWAYS);
        // A long form would else take from the decision's height, which has none to give where its outcomes wrap.
        folding.node().setPrefHeight(0);
        root = new VBox(head, folding.node(), decision);
        root.getStyleClass().addAll("yw-main", "cl-case");
    }

    private final class Actions implements PersonPanel.PersonActions {

        @Override
        public void read(Person who) {
            folding.open();
            viewModel.send(new IntakeEvent.CardAsked(who));
        }

        @Override
        public void stop() {
            viewModel.send(new IntakeEvent.CardCancelled());
        }

        @Override
        public void type(Person who) {
            Optional<Applicant> known = who == Person.APPLICANT ? viewModel.state().get().draft().applicant() : viewModel.state().get().draft().agent();
            ManualPersonSheet sheet = new ManualPersonSheet(texts, LocalDate.now(clock), known,
                    fields -> viewModel.send(new IntakeEvent.PersonTyped(who, fields)), overlay::close);
            overlay.open(sheet);
            sheet.first().field().requestFocus();
        }

        @Override
        public void agentLeft() {
            viewModel.send(new IntakeEvent.AgentLeft());
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String place() {
        return "cases";
    }

    @Override
    public List<Node> regions() {
        return List.of(head, steps, form.node(), materials.rows(), side, decision);
    }

    @Override
    public Node firstFocus() {
        return root.lookup("#person\\.read");
    }

    @Override
    public String remark() {
        return texts.get("intake.remark");
    }

    @Override
    public List<PageKey> keys() {
        Actions actions = new Actions();
        return List.of(PageKey.of("Alt R", "Alt+R", texts.get("keys.read"), () -> actions.read(Person.APPLICANT)),
                PageKey.of("Alt A", "Alt+A", texts.get("keys.agent"), () -> actions.read(Person.AGENT)),
                PageKey.of("Alt M", "Alt+M", texts.get("keys.type"), () -> actions.type(Person.APPLICANT)),
                PageKey.of("F5", "F5", texts.get("keys.receive"), () -> press(Outcome.RECEIVE_ONLY)),
                PageKey.of("F7", "F7", texts.get("keys.correct"), () -> press(Outcome.CORRECT_ONCE)),
                PageKey.of("F8", "F8", texts.get("keys.tolerant"), () -> press(Outcome.ACCEPT_INCOMPLETE)),
                PageKey.of("F10", "F10", texts.get("keys.accept"), () -> press(Outcome.ACCEPT)),
                PageKey.of("Esc", "Esc", texts.get("keys.back"), this::escape));
    }

    @Override
    public void tick() {
        if (++ticks % SAVE_EVERY_SECONDS == 0) {
            viewModel.send(new IntakeEvent.SaveDue());
        }
        showSaved(viewModel.state().get());
    }

    @Override
    public void leave(Runnable go) {
        viewModel.leave(go);
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        whileShown.follow(viewModel.state(), this::show);
        whileShown.followAll(() -> viewModel.send(new IntakeEvent.CheckDue()), line);
    }

    private void show(IntakeState state) {
        if (state.done().isPresent()) {
            routes.decided().accept(state.done().get());
            return;
        }
        head.second(second(state));
        showSaved(state);
        steps.show(StepWords.of(state, texts));
        form.show(state);
        materials.show(state);
        person.show(state);
        boolean known = state.draft().applicant().isPresent();
        if (known && !identified) {
            form.firstOpen(state);
        }
        identified = known;
        Verdict verdict = Verdict.of(state, texts);
        if (verdict.equals(shown)) {
            return;
        }
        // Drawn anew only when it says something else: the keyboard may stand on one of its buttons.
        shown = verdict;
        decision.show(verdict.lamp(), verdict.sentence(), verdict.missing(), verdict.best(), verdict.impossible());
    }

    private String second(IntakeState state) {
        String who = state.draft().applicant().map(Applicant::name).orElse("");
        return item.body() + (who.isEmpty() ? "" : " · " + who)
                + state.draft().agent().map(agent -> texts.get("intake.agent", agent.name())).orElse("");
    }

    private void showSaved(IntakeState state) {
        truths.show(state.savedAt().isEmpty() ? Truth.NOT_YET : state.unsaved() ? Truth.GOING : Truth.DONE, Truth.NOT_YET, Truth.NOT_YET);
        saved.setText(state.untouched() ? texts.get("intake.untouched") : state.unsaved() || state.savedAt().isEmpty() ? texts.get("intake.saving")
                : ago(Duration.between(state.savedAt().get(), clock.instant())));
    }

    private String ago(Duration since) {
        return since.toMinutes() > 0 ? texts.get("intake.saved.minutes", since.toMinutes()) : texts.get("intake.saved", Math.max(0, since.toSeconds()));
    }

    private void step(int index) {
        if (index == 0) {
            side.person();
            folding.open();
        }
        Node region = List.of(side, form.node(), materials.rows(), decision).get(index);
        Focus.into(region);
    }

    private void press(Outcome outcome) {
        if (Verdict.of(viewModel.state().get(), texts).impossible().containsKey(outcome)) {
            form.complain(viewModel.state().get());
        } else {
            decision.press(outcome);
        }
    }

    private void discardAsked() {
        Question.warn(overlay, texts.get("intake.discard.ask"), texts.get("intake.discard.detail"), texts.get("intake.discard.go"),
                texts.get("intake.discard.keep"), () -> viewModel.discard(routes.discarded()));
    }

    private void escape() {
        if (viewModel.state().get().card() != IntakeState.CardStage.IDLE) {
            viewModel.send(new IntakeEvent.CardCancelled());
        } else {
            routes.back().run();
        }
    }

    private void chosen(Outcome outcome) {
        switch (outcome) {
            case RECEIVE_ONLY -> viewModel.send(new IntakeEvent.Decide(new Decision.ReceiveOnly()));
            case ACCEPT, ACCEPT_INCOMPLETE -> viewModel.send(new IntakeEvent.Decide(new Decision.Accept()));
            case CORRECT_ONCE -> routes.correct().run();
            case REFUSE -> {
                RefuseSheet sheet = new RefuseSheet(texts,
                        (reason, where) -> viewModel.send(new IntakeEvent.Decide(new Decision.Refuse(reason, where))), overlay::close);
                overlay.open(sheet);
                sheet.first().field().requestFocus();
            }
        }
    }
}
