package yiwang.clerk.desk;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.clerk.shell.PageKey;
import yiwang.clerk.shell.PageView;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.EmptyState;
import yiwang.ui.clerk.FilterChips;
import yiwang.ui.clerk.SearchBox;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Subscriptions;

/** Every case of this station, newest first, with a search of its own. */
public final class CasesView extends PageView {

    private final CasesViewModel viewModel;
    private final Texts texts;
    private final FilterChips chips;
    private final SearchBox search;
    private final CaseRows rows;
    private final StackPane listPlace = new StackPane();
    private final Card card;
    private final VBox root;

    public CasesView(CasesViewModel viewModel, Texts texts, ZoneId zone, DeskView.DeskRoutes routes) {
        this.viewModel = viewModel;
        this.texts = texts;
        rows = new CaseRows(texts, zone, texts.get("cases.list"), routes.open());
        rows.list().setId("cases.list");
        chips = new FilterChips(id -> {
            viewModel.filter(DeskFilter.valueOf(id));
            show(viewModel.state().get());
        });
        search = new SearchBox(texts.get("cases.search"), "Ctrl F", viewModel::search);
        search.field().setId("cases.search");
        search.field().textProperty().subscribe(viewModel::search);
        search.getStyleClass().add("cl-list-search");
        ActionButton begin = ActionButton.quiet(texts.get("desk.new")).icon("remixal-add-line").key("Ctrl N").small().onFire(fired -> routes.newCase().run());
        begin.setId("desk.new");
        card = new Card(texts.get("cases.title"), "");
        card.actions(search);
        card.actions(begin);
        VBox.setVgrow(listPlace, Priority.ALWAYS);
        listPlace.getChildren().add(rows.list());
        card.add(chips, rows.head(), listPlace, rows.legend());
        VBox.setVgrow(card, Priority.ALWAYS);
        root = new VBox(card);
        root.getStyleClass().addAll("yw-main", "cl-page");
        rows.fitTo(root);
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
        return List.of(search.field(), chips, rows.list());
    }

    @Override
    public Node firstFocus() {
        return search.field();
    }

    @Override
    public List<PageKey> keys() {
        return List.of(PageKey.of("Ctrl F", "Shortcut+F", texts.get("keys.list.search"), () -> search.field().requestFocus()));
    }

    @Override
    public void refresh() {
        viewModel.reload();
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        rows.fit();
        whileShown.follow(viewModel.state(), this::show);
        viewModel.reload();
    }

    private void show(CasesState state) {
        boolean searching = !state.searched().isEmpty();
        card.remark(!state.loaded() ? texts.get(searching ? "cases.searching" : "cases.reading")
                : state.more() ? texts.get("cases.more", CasesViewModel.MOST_FOUND)
                : texts.get(searching ? "cases.found" : "cases.remark", state.count(DeskFilter.ALL)));
        chips.show(Arrays.stream(DeskFilter.values()).filter(f -> f == DeskFilter.ALL || f == state.filter() || state.count(f) > 0)
                .map(f -> new FilterChips.Filter(f.name(), texts.get("filter." + f.name()), state.count(f))).toList());
        rows.show(viewModel.rows());
        Node shown = state.loaded() && viewModel.rows().isEmpty()
                ? new EmptyState("remixmz-search-line", texts.get("desk.nothing"), texts.get("desk.nothing.todo")) : rows.list();
        if (!listPlace.getChildren().contains(shown)) {
            listPlace.getChildren().setAll(shown);
        }
    }
}
