package yiwang.ui.clerk;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.KitWords;
import yiwang.ui.sign.Tint;

/** A band across the page: how things are, what to do, and what stays safe. Off line it is calm, never red. */
public final class Banner extends HBox {
    private final Label title = new Label();
    private final Label detail = new Label();

    public Banner(Tint tint, String iconLiteral, String titleText, String detailText, Node... actions) {
        getStyleClass().addAll("yw-banner", tint.style());
        StackPane disc = new StackPane(new Icon(iconLiteral));
        disc.getStyleClass().add("yw-banner-disc");
        title.getStyleClass().add("yw-title-3");
        detail.getStyleClass().addAll("yw-small", "yw-muted");
        detail.setWrapText(true);
        VBox words = new VBox(title, detail);
        words.getStyleClass().add("yw-pair");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(disc, words);
        getChildren().addAll(actions);
        setAccessibleRole(AccessibleRole.TEXT);
        show(titleText, detailText);
    }

    public void show(String titleText, String detailText) {
        title.setText(titleText);
        detail.setText(detailText);
        setAccessibleText(KitWords.get("spoken.pair", titleText, detailText));
    }
}
