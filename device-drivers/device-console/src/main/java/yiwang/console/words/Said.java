package yiwang.console.words;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.Icon;

/** Small pieces that every part of the console is made of. */
public final class Said {

    private Said() { }

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    public static Label wrapped(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }

    public static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("yw-row");
        return row;
    }

    public static StackPane disc(String icon, String style) {
        StackPane disc = new StackPane(new Icon(icon));
        disc.getStyleClass().addAll("dc-disc", style);
        return disc;
    }

    public static Region hair() {
        Region hair = new Region();
        hair.getStyleClass().add("yw-hair");
        return hair;
    }
}
