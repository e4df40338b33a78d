package yiwang.ui.clerk;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.Icon;

/** What stands where a list would: why it is empty, and the way to fill it. */
public final class EmptyState extends VBox {
    public EmptyState(String iconLiteral, String sentence, String whatToDo, Node... actions) {
        getStyleClass().add("yw-empty");
        StackPane disc = new StackPane(new Icon(iconLiteral));
        disc.getStyleClass().add("yw-empty-disc");
        Label title = new Label(sentence);
        title.getStyleClass().add("yw-title-3");
        Label advice = new Label(whatToDo);
        advice.getStyleClass().addAll("yw-small", "yw-muted");
        advice.setWrapText(true);
        getChildren().addAll(disc, title, advice);
        getChildren().addAll(actions);
    }
}
