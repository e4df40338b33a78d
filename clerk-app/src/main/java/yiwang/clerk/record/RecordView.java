package yiwang.clerk.record;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.clerk.conflict.ConflictCard;
import yiwang.clerk.rating.RatingCard;
import yiwang.clerk.rating.RatingState;
import yiwang.clerk.rating.RatingViewModel;
import yiwang.clerk.record.RecordViewModel.RecordState;
import yiwang.clerk.shell.CaseHead;
import yiwang.clerk.shell.FollowFocus;
import yiwang.clerk.shell.Notices;
import yiwang.clerk.shell.PageKey;
import yiwang.clerk.shell.PageView;
import yiwang.clerk.shell.PaperDesk;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.person.Masking;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.PaperKind;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.EmptyState;
import yiwang.ui.sign.StateTag;
import yiwang.ui.sign.ThreeTruths;
import yiwang.ui.sign.Tint;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Subscriptions;

/** One decided case: where it is, its papers, what happened to it here and at the centre. */
public final class RecordView extends PageView {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final RecordViewModel viewModel;
    private final PrintViewModel printing;
    private final Texts texts;
    private final ZoneId zone;
    private final boolean printer;
    private final RecordRoutes routes;
    private final RatingViewModel rating;
    private final StackPane ratingPlace = new StackPane();
    private final TruthSign truths;
    private final ConflictCard conflict;
    private final StackPane headPlace = new StackPane();
    private final VBox left = new VBox();
    private final ScrollPane leftPane;
    private final PrintBox print;
    private final StackPane middle = new StackPane();
    private final HBox paperTabs = new HBox();
    private final PaperDesk paper;
    private final VBox right = new VBox();
    private final VBox root;
    private CaseView shown;

    /** Where the page leads. */
    public record RecordRoutes(Runnable back, Consumer<CaseView> resume, BiConsumer<CaseView, CaseMaterial> supply) { }

    /** How the three truths of a case are drawn. */
    @FunctionalInterface
    public interface TruthSign {
        ThreeTruths full(CaseView view);
    }

    public RecordView(RecordViewModel viewModel, PrintViewModel printing, RatingViewModel rating, Texts texts, ZoneId zone, boolean printer, TruthSign truths,
                      ConflictCard conflict, RecordRoutes routes) {
        this.viewModel = viewModel;
        this.printing = printing;
        this.rating = rating;
        this.texts = texts;
        this.zone = zone;
        this.printer = printer;
        this.truths = truths;
        this.conflict = conflict;
        this.routes = routes;
        print = new PrintBox(printing, texts, zone);
        paper = new PaperDesk(texts.get("record.paper"), texts).end(paperTabs);
        paperTabs.getStyleClass().add("yw-row");
        left.getStyleClass().add("cl-record-column");
        right.getStyleClass().add("cl-record-column");
        middle.getStyleClass().add("cl-record-middle");
        HBox.setHgrow(middle, Priority.ALWAYS);
        leftPane = scroll(left, "cl-record-left");
        HBox columns = new HBox(leftPane, middle, scroll(right, "cl-record-right"));
        columns.getStyleClass().add("cl-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        root = new VBox(headPlace, columns);
        root.getStyleClass().addAll("yw-main", "cl-case");
    }

    private static ScrollPane scroll(VBox content, String style) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().addAll("cl-scroll", style);
        return pane;
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
        return List.of(left, middle, right, headPlace);
    }

    @Override
    public List<PageKey> keys() {
        return List.of(PageKey.of("F10", "F10", texts.get("print.all"), this::printAll),
                PageKey.of("Esc", "Esc", texts.get("keys.back"), routes.back()));
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        whileShown.follow(viewModel.state(), this::show);
        whileShown.follow(conflict.viewModel().state(), conflict::show);
        whileShown.follow(printing.state(), state -> {
            showPrint();
            if (state.stage() == PrintState.Stage.ASK_PERSON || state.stage() == PrintState.Stage.NOT_PRINTED) {
                askInSight();
            }
            if (state.stage() == PrintState.Stage.ALL_OUT) {
                rating.handedOver();
            }
        });
        whileShown.follow(printing.prints(), prints -> {
            showPrint();
            viewModel.state().get().view().ifPresent(view -> right.getChildren().setAll(timeline(view)));
        });
        whileShown.follow(rating.state(), this::showRating);
        refresh();
        rating.load();
    }

    @Override
    public void refresh() {
        viewModel.reload();
        printing.load();
        conflict.viewModel().load();
    }

    /** Every paper of this case goes to the printer. */
    public void printAll() {
        if (printer) {
            viewModel.state().get().view().ifPresent(view -> printing.print(PapersOf.of(view.file())));
        }
    }

    private void show(RecordState state) {
        state.view().ifPresent(view -> {
            CaseFile file = view.file();
            String who = file.applicant().name() + file.agent().map(agent -> texts.get("intake.agent", agent.name())).orElse("");
            headPlace.getChildren().setAll(new CaseHead(file.itemName(), texts, texts.get("intake.back"), routes.back())
                    .second(file.body() + " · " + file.receiptNo() + " · " + who).end(truths.full(view)));
            if (view.equals(shown)) {
                papersOnDesk(state, PapersOf.of(file));
                return;
            }
            shown = view;
            left.getChildren().setAll(conflict.node(), standing(view), papers(), ratingPlace,
                    MaterialsCard.of(view, texts, material -> routes.supply().accept(view, material)));
            showPrint();
            right.getChildren().setAll(timeline(view));
            papersOnDesk(state, PapersOf.of(file));
        });
    }

    private Node standing(CaseView view) {
        CaseFile file = view.file();
        Card card = new Card(texts.get("record.standing"), "").actions(new StateTag(Tint.ACCENT, texts.get("state." + view.state().name())));
        GridPane facts = new GridPane();
        facts.getStyleClass().add("cl-facts");
        fact(facts, "record.receipt", file.receiptNo());
        fact(facts, "record.caseno", file.caseNo());
        fact(facts, "record.query", file.queryCode());
        fact(facts, "person.number", Masking.numberOnOwnPaper(file.applicant().idNumber()));
        fact(facts, "record.due", due(view));
        fact(facts, "record.tolerance", file.toleranceDue().map(LocalDate::toString).orElse(""));
        fact(facts, "record.correction", file.correctionDue().map(LocalDate::toString).orElse(""));
        fact(facts, "record.where", Stream.of(file.window(), file.officer()).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · ")));
        card.body(facts);
        view.problem().filter(code -> !view.contested()).ifPresent(code -> card.body(Notices.box(Problem.of(code, texts.get("record.problem")), texts)));
        view.duplicates().forEach(flag -> card.body(Notices.box(Problem.of("duplicate",
                texts.get("record.duplicate", flag.hall(), flag.station(), flag.receiptNo())), texts)));
        if (Resuming.possible(view) && !view.contested()) {
            ActionButton take = ActionButton.primary(texts.get(Resuming.key(view))).onFire(fired -> routes.resume().accept(view));
            take.setId("record.resume");
            take.setMaxWidth(Double.MAX_VALUE);
            card.body(take);
        }
        if (Owed.payable(view)) {
            view.file().materials().stream().filter(Owed::is).findFirst().ifPresent(owed -> {
                ActionButton take = ActionButton.plain(texts.get("record.supply.first", owed.name())).onFire(fired -> routes.supply().accept(view, owed));
                take.setId("record.supply.first");
                take.setMaxWidth(Double.MAX_VALUE);
                card.body(take);
            });
        }
        return card;
    }

    private String due(CaseView view) {
        boolean counted = view.state() == CaseState.ACCEPTED || view.state() == CaseState.TOLERANCE;
        return view.file().promisedDue().map(LocalDate::toString)
                .orElseGet(() -> !counted ? "" : texts.get(view.centre().isEmpty() ? "record.due.line" : "record.due.now"));
    }

    private void showRating(RatingState now) {
        boolean there = !(now instanceof RatingState.NoKeypad);
        ratingPlace.setVisible(there);
        ratingPlace.setManaged(there);
        ratingPlace.getChildren().setAll(new RatingCard(rating, texts).of(now));
    }

    private Node papers() {
        return new Card(texts.get("record.papers"), "").add(print);
    }

    private Node timeline(CaseView view) {
        Card card = new Card(texts.get("record.timeline"), "");
        for (Timeline.Entry entry : Timeline.of(view, printing.prints().get(), texts)) {
            Label when = new Label(Timeline.time(entry.time(), zone));
            when.getStyleClass().addAll("yw-small", "yw-muted", "cl-when");
            Label what = new Label(entry.what());
            what.getStyleClass().add("yw-strong");
            what.setWrapText(true);
            VBox words = new VBox(what);
            for (String line : List.of(entry.who(), entry.note())) {
                if (!line.isBlank()) {
                    Label label = new Label(line);
                    label.getStyleClass().addAll("yw-small", "yw-muted");
                    label.setWrapText(true);
                    words.getChildren().add(label);
                }
            }
            words.setMinWidth(0);
            HBox row = new HBox(when, words);
            row.getStyleClass().add("cl-todo");
            card.add(row);
        }
        return card;
    }

    private void papersOnDesk(RecordState state, List<PaperKind> kinds) {
        if (kinds.isEmpty()) {
            middle.getChildren().setAll(new EmptyState("remixal-file-list-2-line", texts.get("record.nopaper"), texts.get("record.nopaper.why")));
            return;
        }
        middle.getChildren().setAll(paper);
        paperTabs.getChildren().clear();
        for (PaperKind kind : kinds) {
            Button tab = new Button(texts.get("paper." + kind.name()));
            tab.getStyleClass().setAll("cl-option");
            tab.setAccessibleText(texts.get("record.look", tab.getText()));
            tab.pseudoClassStateChanged(CHOSEN, state.paper().equals(Optional.of(kind)));
            tab.setOnAction(event -> viewModel.look(kind));
            paperTabs.getChildren().add(tab);
        }
        if (!state.png().isEmpty()) {
            paper.show(state.png());
        }
    }

    /** A question below the edge would not be answered. */
    private void askInSight() {
        leftPane.applyCss();
        leftPane.layout();
        FollowFocus.show(leftPane, print);
    }

    private void showPrint() {
        viewModel.state().get().view().ifPresent(view -> print.show(printing.state().get(), PapersOf.of(view.file()), printer));
    }

    private void fact(GridPane grid, String key, String value) {
        if (!value.isBlank()) {
            Label name = new Label(texts.get(key));
            name.getStyleClass().addAll("yw-small", "yw-muted");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label text = new Label(value);
            text.getStyleClass().add("yw-small");
            text.setWrapText(true);
            grid.addRow(grid.getRowCount(), name, text);
        }
    }
}
