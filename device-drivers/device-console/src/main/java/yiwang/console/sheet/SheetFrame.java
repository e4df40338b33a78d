package yiwang.console.sheet;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.console.words.Said;
import yiwang.ui.clerk.ActionButton;

/** A sheet over the page: title and what it is for, content, buttons; the way back at the left of them. */
public final class SheetFrame extends VBox {

    private final HBox buttons = new HBox();
    private final ActionButton close;

    /** @param backWord says what the way back leads to */
    public SheetFrame(String title, String explanation, String backWord, Runnable back, Node content) {
        getStyleClass().add("dc-sheet");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        VBox.setVgrow(content, Priority.ALWAYS);
        close = ActionButton.plain(backWord).key("Esc").onFire(fired -> back.run());
        close.setId("sheet-back");
        buttons.getStyleClass().add("dc-sheet-buttons");
        buttons.getChildren().addAll(close, Said.space());
        getChildren().addAll(Said.label(title, "yw-title-2"), Said.wrapped(explanation, "yw-small", "yw-muted"), content, buttons);
    }

    /** The way back leads somewhere else now. */
    public void backWord(String word) {
        close.setText(word);
    }

    public SheetFrame actions(Node... nodes) {
        buttons.getChildren().addAll(nodes);
        return this;
    }
}
