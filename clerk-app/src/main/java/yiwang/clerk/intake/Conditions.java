package yiwang.clerk.intake;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.sync.domain.catalogue.Item;
import yiwang.ui.text.Texts;

/** Under the steps: what the guide asks of the applicant, and that nothing else may be asked. */
final class Conditions {

    private final VBox root = new VBox();

    Conditions(Item item, IntakeState state, Texts texts) {
        root.getStyleClass().add("cl-conditions");
        VBox.setVgrow(root, Priority.ALWAYS);
        Label title = new Label(texts.get("conditions.title"));
        title.getStyleClass().addAll("yw-strong", "yw-small");
        Label text = new Label(item.conditions());
        text.getStyleClass().addAll("yw-small", "yw-muted");
        text.setWrapText(true);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Label only = new Label(texts.get("conditions.only"));
        only.getStyleClass().addAll("yw-caption", "yw-muted");
        only.setWrapText(true);
        root.getChildren().addAll(title, text, space, only);
    }

    Node node() {
        return root;
    }
}
