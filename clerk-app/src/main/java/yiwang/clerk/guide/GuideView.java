package yiwang.clerk.guide;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.clerk.guide.GuideViewModel.GuideState;
import yiwang.clerk.shell.PageKey;
import yiwang.clerk.shell.PageView;
import yiwang.sync.domain.catalogue.Item;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.EmptyState;
import yiwang.ui.clerk.SearchBox;
import yiwang.ui.sign.StateTag;
import yiwang.ui.sign.Tint;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Subscriptions;

/** Items and their guides; Enter begins a case. Typing goes to the search, the arrows walk the list under it. */
public final class GuideView extends PageView {

    private final GuideViewModel viewModel;
    private final Function<Item, GuideCard> guides;
    private final Texts texts;
    private final SearchBox search;
    private final ListView<Item> list = new ListView<>();
    private final ScrollPane guide = new ScrollPane();
    private final VBox right = new VBox();
    private final HBox root;
    private boolean showing;

    public GuideView(GuideViewModel viewModel, Texts texts, Function<Item, GuideCard> guides) {
        this.guides = guides;
        this.viewModel = viewModel;
        this.texts = texts;
        search = new SearchBox(texts.get("guide.search"), "Ctrl F", text -> viewModel.begin());
        search.field().setId("guide.search");
        search.field().textProperty().subscribe(viewModel::search);
        search.field().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("guide.list");
        list.getStyleClass().add("cl-guide-list");
        list.setAccessibleText(texts.get("guide.list"));
        list.setCellFactory(view -> new ItemCell());
        list.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (!showing && index.intValue() >= 0) {
                viewModel.choose(index.intValue());
            }
        });
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                viewModel.begin();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox searchPlace = new VBox(search);
        searchPlace.getStyleClass().add("cl-guide-search");
        Card left = new Card(texts.get("guide.title"), "").add(searchPlace, list);
        left.getStyleClass().add("cl-guide-left");
        guide.setFitToWidth(true);
        guide.getStyleClass().add("cl-scroll");
        VBox.setVgrow(guide, Priority.ALWAYS);
        right.getStyleClass().add("yw-card");
        HBox.setHgrow(right, Priority.ALWAYS);
        root = new HBox(left, right);
        root.getStyleClass().addAll("yw-main", "cl-columns");
    }

    private final class ItemCell extends ListCell<Item> {

        @Override
        protected void updateItem(Item item, boolean empty) {
            super.updateItem(item, empty);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(item.name());
            name.setMinWidth(0);
            Label body = new Label(item.body());
            body.getStyleClass().addAll("yw-caption", "yw-muted");
            VBox words = new VBox(name, body);
            words.setMinWidth(0);
            words.getStyleClass().add("yw-pair");
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(words, viewModel.open(item) ? limit(item) : new StateTag(Tint.RED, texts.get("item.ended")));
            row.getStyleClass().add("yw-row");
            setGraphic(row);
            setAccessibleText(texts.get("guide.spoken", item.name(), item.body()));
        }

        private StateTag limit(Item item) {
            return new StateTag(Tint.GREY, item.promisedDays() == 0 ? texts.get("item.onthespot") : texts.get("item.days.short", item.promisedDays()));
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String place() {
        return "guide";
    }

    @Override
    public List<Node> regions() {
        return List.of(search, list, right);
    }

    @Override
    public Node firstFocus() {
        return search.field();
    }

    @Override
    public List<PageKey> keys() {
        return List.of(PageKey.of("Ctrl F", "Shortcut+F", texts.get("keys.guide.search"), () -> search.field().requestFocus()));
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        whileShown.follow(viewModel.state(), this::show);
        viewModel.search(search.field().getText());
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
            viewModel.move(key.getCode() == KeyCode.DOWN ? 1 : -1);
            key.consume();
        }
    }

    private void show(GuideState state) {
        showing = true;
        if (!list.getItems().equals(state.found())) {
            list.getItems().setAll(state.found());
        }
        list.getSelectionModel().select(state.chosen());
        if (state.chosen() >= 0) {
            list.scrollTo(Math.max(0, state.chosen() - 4));
        }
        showing = false;
        right.getChildren().clear();
        state.item().ifPresentOrElse(this::showItem, () -> right.getChildren().add(
                new EmptyState("remixmz-search-line", texts.get("guide.none"), texts.get("guide.none.todo"))));
    }

    private void showItem(Item item) {
        Label name = new Label(item.name());
        name.getStyleClass().add("yw-title-2");
        name.setMinWidth(0);
        Label body = new Label(item.body() + " · " + item.type());
        body.getStyleClass().addAll("yw-small", "yw-muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ActionButton begin = ActionButton.primary(texts.get("guide.begin")).icon("remixal-add-line").key("Enter").onFire(fired -> viewModel.begin());
        begin.setId("guide.begin");
        HBox head = new HBox(new VBox(name, body), space, begin);
        head.getStyleClass().add("cl-guide-head");
        right.getChildren().addAll(head, guide);
        if (!viewModel.open(item)) {
            begin.impossible(texts.get("item.ended.why", item.endDate().map(Object::toString).orElse("")));
        }
        guide.setContent(guides.apply(item));
        guide.setVvalue(0);
    }
}
