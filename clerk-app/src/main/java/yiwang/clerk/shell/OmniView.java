package yiwang.clerk.shell;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.clerk.shell.OmniViewModel.Hit;
import yiwang.clerk.shell.OmniViewModel.OmniState;
import yiwang.ui.clerk.SearchBox;
import yiwang.ui.sign.Icon;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Subscriptions;

/** The search box at the top and the list that drops from it. */
final class OmniView {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final OmniViewModel viewModel;
    private final Texts texts;
    private final SearchBox box;
    private final VBox list = new VBox();
    private Node before;

    OmniView(OmniViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.box = new SearchBox(texts.get("omni.prompt"), "Ctrl K", text -> take(viewModel::enter));
        box.field().setId("omni.field");
        list.setId("omni.list");
        list.getStyleClass().add("cl-omni-list");
        list.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        list.setVisible(false);
        box.field().textProperty().subscribe(viewModel::search);
        box.field().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        box.field().focusedProperty().subscribe(focused -> {
            if (!focused && !list.isHover()) {
                viewModel.close();
            }
        });
    }

    SearchBox box() {
        return box;
    }

    VBox list() {
        return list;
    }

    void follow(Subscriptions subscriptions) {
        subscriptions.follow(viewModel.state(), this::show);
    }

    /** The keyboard comes here; Esc takes it back to where it was. */
    void focus() {
        Node owner = box.getScene().getFocusOwner();
        before = owner == box.field() ? before : owner;
        box.field().requestFocus();
        box.field().selectAll();
    }

    /** What was looked for may be a person's number: it does not stay on the screen. */
    private void take(Runnable choice) {
        choice.run();
        box.field().clear();
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
            viewModel.move(key.getCode() == KeyCode.DOWN ? 1 : -1);
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            box.field().clear();
            if (before != null) {
                before.requestFocus();
            }
            key.consume();
        }
    }

    private void show(OmniState state) {
        list.setVisible(state.open());
        list.getChildren().clear();
        list.setPrefWidth(box.getWidth());
        if (list.getParent() != null) {
            list.setTranslateX(box.localToScene(0, 0).getX() - list.getParent().localToScene(0, 0).getX());
        }
        if (state.open() && state.hits().isEmpty()) {
            Label none = new Label(texts.get("omni.none"));
            none.getStyleClass().addAll("yw-muted", "cl-omni-none");
            list.getChildren().add(none);
        }
        for (int i = 0; i < state.hits().size(); i++) {
            list.getChildren().add(row(state, i));
        }
        if (!state.open() && !box.field().isFocused()) {
            box.field().clear();
        }
    }

    private Button row(OmniState state, int index) {
        Hit hit = state.hits().get(index);
        boolean item = hit instanceof Hit.ItemHit;
        Label title = new Label(hit.title());
        Label detail = new Label(hit.detail());
        detail.getStyleClass().addAll("yw-caption", "yw-muted");
        HBox face = new HBox(new Icon(item ? "remixal-book-open-line" : "remixal-folder-user-line"), new VBox(title, detail));
        face.getStyleClass().add("yw-row");
        Button row = new Button(null, face);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().setAll("cl-omni-row");
        row.setFocusTraversable(false);
        row.setMaxWidth(Double.MAX_VALUE);
        row.pseudoClassStateChanged(CHOSEN, index == state.chosen());
        row.setAccessibleText(texts.get(item ? "omni.spoken.item" : "omni.spoken.case", hit.title(), hit.detail()));
        row.setOnAction(event -> take(() -> viewModel.choose(index)));
        return row;
    }
}
