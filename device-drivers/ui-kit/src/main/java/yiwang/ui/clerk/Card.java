package yiwang.ui.clerk;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A white box with a title, a muted remark beside it, actions at the right, and what it holds below. */
public final class Card extends VBox {
    private final Label remark = new Label();
    private final HBox head = new HBox();

    /** A card without a head. */
    public Card() {
        getStyleClass().add("yw-card");
    }

    public Card(String title, String remarkText) {
        this();
        Label name = new Label(title);
        name.getStyleClass().add("yw-title-3");
        name.setMinWidth(USE_PREF_SIZE);
        remark.setText(remarkText);
        remark.getStyleClass().addAll("yw-small", "yw-muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getStyleClass().add("yw-card-head");
        head.getChildren().addAll(name, remark, space);
        getChildren().add(head);
    }

    public void remark(String text) {
        remark.setText(text);
    }

    /** Adds buttons or signs at the right end of the head. */
    public Card actions(Node... nodes) {
        head.getChildren().addAll(nodes);
        return this;
    }

    /** Adds content that reaches the edges. */
    public Card add(Node... nodes) {
        getChildren().addAll(nodes);
        return this;
    }

    /** Adds content with the card's own padding around it. */
    public Card body(Node... nodes) {
        VBox padded = new VBox(nodes);
        padded.getStyleClass().add("yw-card-body");
        getChildren().add(padded);
        return this;
    }
}
