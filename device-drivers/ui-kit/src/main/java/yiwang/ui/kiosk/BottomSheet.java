package yiwang.ui.kiosk;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.KitWords;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Shape;
import yiwang.ui.sign.Truth;
import yiwang.ui.sign.TruthNode;

/**
 * A fault of a device: what happened and whose fault it is not, what is kept, the ways on with the best one filled,
 * and last and small a code. It never covers the dock and never empties a field.
 */
public final class BottomSheet extends VBox {
    private final TileGrid ways = new TileGrid(1);

    public BottomSheet(LampKind kind, String whatHappened, String whatNext) {
        getStyleClass().addAll("yw-sheet", "yw-bottom-sheet");
        setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        Label title = new Label(whatHappened);
        title.getStyleClass().add("yw-title-1");
        wrap(title);
        Label lead = new Label(whatNext);
        lead.getStyleClass().add("yw-lead");
        wrap(lead);
        VBox words = new VBox(title, lead);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(new Shape(kind), words);
        head.getStyleClass().add("yw-sheet-head");
        ways.getStyleClass().add("yw-sheet-ways");
        getChildren().addAll(head, ways);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(KitWords.get("spoken.pair", whatHappened, whatNext));
    }

    /** The green strip: what is kept, and what it does not cost. */
    public BottomSheet kept(String sentence, String detail) {
        Label first = new Label(sentence);
        first.getStyleClass().add("yw-strong");
        Label second = new Label(detail);
        wrap(second);
        HBox strip = new HBox(new TruthNode(Truth.DONE), new VBox(first, second));
        strip.getStyleClass().add("yw-kept");
        getChildren().add(1, strip);
        return this;
    }

    /** A way on; the first one is the best and is filled. */
    public BottomSheet way(KioskTile tile) {
        tile.getStyleClass().add("yw-way-on");
        if (ways.getChildren().isEmpty()) {
            tile.filled();
        }
        ways.getChildren().add(tile);
        return this;
    }

    /** So many ways beside each other: where the page is low. */
    public BottomSheet across(int columns) {
        ways.columns(columns);
        return this;
    }

    /** The small print at the end: how long the short code holds, and the number of the fault. */
    public BottomSheet code(String text) {
        Label line = new Label(text, new Icon("remixal-information-line"));
        line.getStyleClass().addAll("yw-caption", "yw-muted");
        wrap(line);
        getChildren().add(line);
        return this;
    }

    /** Words that do not fit are to push the sheet up and not to be cut. */
    private static void wrap(Label words) {
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
    }
}
