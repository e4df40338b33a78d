package yiwang.clerk.desk;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.clerk.line.LineCard;
import yiwang.clerk.shell.PageKey;
import yiwang.clerk.shell.PageView;
import yiwang.clerk.shell.ShellState;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.EmptyState;
import yiwang.ui.clerk.FilterChips;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Subscriptions;

/** The desk: the cases in the order of who must act, and what is to be done today. */
public final class DeskView extends PageView {

    private final DeskViewModel viewModel;
    private final ObservableValue<ShellState> shell;
    private final Texts texts;
    private final DeskRoutes routes;
    private final CaseRows rows;
    private final FilterChips chips;
    private final Card card;
    private final StackPane listPlace = new StackPane();
    private final DeskSide side;
    private final OfflineBanner banner;
    private final Optional<LineCard> line;
    private final VBox root;

    /** Where the page leads. */
    public record DeskRoutes(Consumer<DeskRow> open, Runnable newCase, Runnable tryLine, Runnable allCases) { }

    /** @param line whose turn it is, at a counter that calls people */
    public DeskView(DeskViewModel viewModel, ObservableValue<ShellState> shell, Texts texts, Clock clock, String catalogueVersion, DeskRoutes routes, Optional<LineCard> line) {
        this.viewModel = viewModel;
        this.shell = shell;
        this.texts = texts;
        this.routes = routes;
        this.line = line;
        side = new DeskSide(texts, clock, catalogueVersion, routes.open());
        line.map(LineCard::root).ifPresent(side::first);
        banner = new OfflineBanner(texts, clock, routes.tryLine());
        chips = new FilterChips(id -> viewModel.filter(DeskFilter.valueOf(id)));
        rows = new CaseRows(texts, clock.getZone(), texts.get("desk.list"), routes.open());
        rows.list().setId("desk.list");
        card = new Card(texts.get("desk.title"), "");
        ActionButton every = ActionButton.link(texts.get("desk.all")).small().onFire(fired -> routes.allCases().run());
        every.setId("desk.all");
        ActionButton begin = ActionButton.quiet(texts.get("desk.new")).icon("remixal-add-line").key("Ctrl N").small()
                .onFire(fired -> routes.newCase().run());
        begin.setId("desk.new");
        card.actions(every);
        card.actions(begin);
        listPlace.getChildren().add(rows.list());
        VBox.setVgrow(listPlace, Priority.ALWAYS);
        card.add(chips, rows.head(), listPlace, rows.legend());
        HBox.setHgrow(card, Priority.ALWAYS);
        HBox row = new HBox(card, line.isPresent() ? scrolled(side) : side);
        row.getStyleClass().add("cl-columns");
        VBox.setVgrow(row, Priority.ALWAYS);
        root = new VBox(banner.node(), row);
        root.getStyleClass().addAll("yw-main", "cl-page");
        rows.fitTo(root);
    }

    /** With the line above the rest there may be more than a small screen is high. */
    private static ScrollPane scrolled(Node column) {
        ScrollPane scroll = new ScrollPane(column);
        scroll.getStyleClass().addAll("cl-scroll", "cl-side-scroll");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String place() {
        return "desk";
    }

    @Override
    public List<Node> regions() {
        return List.of(chips, rows.list(), side);
    }

    @Override
    public Node firstFocus() {
        return rows.list();
    }

    @Override
    public List<PageKey> keys() {
        return List.of();
    }

    @Override
    public void refresh() {
        viewModel.reload();
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        rows.fit();
        whileShown.follow(viewModel.state(), this::show);
        whileShown.follow(shell, state -> {
            banner.show(state);
            side.show(state);
        });
        viewModel.reload();
        line.ifPresent(card -> card.follow(whileShown));
    }

    @Override
    public void tick() {
        line.ifPresent(LineCard::tick);
    }

    private void show(DeskState state) {
        ListView<DeskRow> list = rows.list();
        List<DeskRow> shown = state.shown();
        card.remark(!state.loaded() ? texts.get("cases.reading") : state.whole() ? texts.get("desk.remark", state.rows().size()) : texts.get("desk.remark.part", state.rows().size(), state.cases()));
        chips.show(Arrays.stream(DeskFilter.values()).filter(f -> f == DeskFilter.ALL || f == state.filter() || state.count(f) > 0)
                .map(f -> new FilterChips.Filter(f.name(), texts.get("filter." + f.name()), state.count(f))).toList());
        DeskRow before = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(shown);
        int again = before == null ? 0 : (int) shown.stream().takeWhile(r -> !r.caseId().equals(before.caseId())).count();
        list.getSelectionModel().select(again < shown.size() ? again : 0);
        if (shown.isEmpty() && state.loaded()) {
            listPlace.getChildren().setAll(empty(state));
        } else if (!listPlace.getChildren().contains(list)) {
            listPlace.getChildren().setAll(list);
        }
        side.show(state);
    }

    private Node empty(DeskState state) {
        return state.rows().isEmpty()
                ? new EmptyState("remixal-folder-user-line", texts.get("desk.empty"), texts.get("desk.empty.todo"),
                        ActionButton.primary(texts.get("desk.new")).icon("remixal-add-line").key("Ctrl N").onFire(fired -> routes.newCase().run()))
                : new EmptyState("remixmz-search-line", texts.get("desk.nothing"), texts.get("desk.nothing.todo"));
    }
}
