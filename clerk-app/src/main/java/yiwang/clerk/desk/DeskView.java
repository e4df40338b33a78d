package yiwang.clerk.desk;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.clerk.shell.PageKey;
import yiwang.clerk.shell.PageView;
import yiwang.clerk.shell.ShellState;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.EmptyState;
import yiwang.ui.clerk.FilterChips;
import yiwang.ui.clerk.SearchBox;
import yiwang.ui.sign.ThreeTruths;
import yiwang.ui.sign.Truth;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Subscriptions;

/** The desk: the cases in the order of who must act, and what is to be done today. */
public final class DeskView extends PageView {

    private final DeskViewModel viewModel;
    private final ObservableValue<ShellState> shell;
    private final Texts texts;
    private final Clock clock;
    private final DeskRoutes routes;
    private final boolean all;
    private final ListView<DeskRow> list = new ListView<>();
    private final FilterChips chips;
    private final Card card;
    private final GridHead head = new GridHead();
    private final StackPane listPlace = new StackPane();
    private final DeskSide side;
    private final OfflineBanner banner;
    private final HBox row;
    private final VBox root;
    private SearchBox search;

    /** Where the page leads. */
    public record DeskRoutes(Consumer<DeskRow> open, Runnable newCase, Runnable tryLine) { }

    /** @param all true for the list of all cases, which has a search of its own; false for the desk */
    public DeskView(DeskViewModel viewModel, ObservableValue<ShellState> shell, Texts texts, Clock clock,
                    String catalogueVersion, boolean all, DeskRoutes routes) {
        this.viewModel = viewModel;
        this.shell = shell;
        this.texts = texts;
        this.clock = clock;
        this.routes = routes;
        this.all = all;
        this.side = new DeskSide(texts, clock, catalogueVersion, routes.open());
        this.banner = new OfflineBanner(texts, clock, routes.tryLine());
        chips = new FilterChips(id -> viewModel.filter(DeskFilter.valueOf(id)));
        list.setId("desk.list");
        list.setCellFactory(view -> new DeskCell(texts, clock.getZone(), this::compact, routes.open()));
        list.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        list.getStyleClass().add("cl-desk-list");
        list.setAccessibleText(texts.get("desk.list"));
        list.setOnKeyPressed(key -> {
            DeskRow chosen = list.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.ENTER && chosen != null) {
                routes.open().accept(chosen);
            }
        });
        list.setOnMouseClicked(click -> {
            DeskRow chosen = list.getSelectionModel().getSelectedItem();
            if (click.getClickCount() == 2 && chosen != null) {
                routes.open().accept(chosen);
            }
        });
        card = new Card(texts.get(all ? "cases.title" : "desk.title"), "");
        ActionButton begin = ActionButton.quiet(texts.get("desk.new")).icon("remixal-add-line").key("Ctrl N").small()
                .onFire(fired -> routes.newCase().run());
        begin.setId("desk.new");
        if (all) {
            search = new SearchBox(texts.get("cases.search"), "Ctrl F", viewModel::search);
            search.field().setId("cases.search");
            search.field().textProperty().subscribe(viewModel::search);
            search.getStyleClass().add("cl-list-search");
            card.actions(search);
        }
        card.actions(begin);
        listPlace.getChildren().add(list);
        VBox.setVgrow(listPlace, Priority.ALWAYS);
        card.add(chips, head, listPlace, legend());
        HBox.setHgrow(card, Priority.ALWAYS);
        row = new HBox(card, side);
        row.getStyleClass().add("cl-columns");
        VBox.setVgrow(row, Priority.ALWAYS);
        root = new VBox(banner.node(), row);
        root.getStyleClass().addAll("yw-main", "cl-page");
        root.widthProperty().subscribe(width -> fit());
    }

    /** The window grew or shrank past the point where columns change. */
    private void fit() {
        if (head.shown == null || head.shown != compact()) {
            head.show(compact());
            list.refresh();
        }
    }

    private final class GridHead extends StackPane {

        private Boolean shown;

        void show(boolean compact) {
            shown = compact;
            List<Label> labels = Arrays.stream(new String[] {"limit", "who", "item", "state", compact ? "truths.short" : "truths", "time", "next"})
                    .map(column -> {
                        Label label = new Label(texts.get("desk.column." + column));
                        label.getStyleClass().addAll("yw-caption", "yw-muted");
                        return label;
                    }).toList();
            Node grid = DeskColumns.row(compact, labels.toArray(Node[]::new));
            grid.getStyleClass().add("cl-desk-head");
            getChildren().setAll(grid);
        }
    }

    private Node legend() {
        Label word = new Label(texts.get("desk.legend"));
        Label detail = new Label(texts.get("desk.legend.words"));
        word.getStyleClass().addAll("yw-caption", "yw-muted");
        detail.getStyleClass().addAll("yw-caption", "yw-subtle");
        HBox legend = new HBox(word, ThreeTruths.full(Truth.DONE, Truth.GOING, Truth.NOT_YET), detail);
        legend.getStyleClass().add("cl-legend");
        return legend;
    }

    private boolean compact() {
        for (Parent at = root; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("yw-compact")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String place() {
        return all ? "cases" : "desk";
    }

    @Override
    public List<Node> regions() {
        return List.of(chips, list, side);
    }

    @Override
    public Node firstFocus() {
        return all ? search.field() : list;
    }

    @Override
    public List<PageKey> keys() {
        return all ? List.of(PageKey.of("Ctrl F", "Shortcut+F", texts.get("keys.list.search"), () -> search.field().requestFocus())) : List.of();
    }

    @Override
    public void refresh() {
        viewModel.reload();
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        fit();
        whileShown.follow(viewModel.state(), this::show);
        whileShown.follow(shell, state -> {
            banner.show(state);
            side.show(state);
        });
        viewModel.reload();
    }

    private void show(DeskState state) {
        List<DeskRow> shown = state.shown();
        card.remark(texts.get("desk.remark", state.rows().size()));
        chips.show(Arrays.stream(DeskFilter.values()).filter(f -> f == DeskFilter.ALL || state.count(f) > 0)
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
        return state.rows().isEmpty() && !all
                ? new EmptyState("remixal-folder-user-line", texts.get("desk.empty"), texts.get("desk.empty.todo"),
                        ActionButton.primary(texts.get("desk.new")).icon("remixal-add-line").key("Ctrl N").onFire(fired -> routes.newCase().run()))
                : new EmptyState("remixmz-search-line", texts.get("desk.nothing"), texts.get("desk.nothing.todo"));
    }
}
