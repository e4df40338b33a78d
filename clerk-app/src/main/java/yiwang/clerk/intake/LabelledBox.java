package yiwang.clerk.intake;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.Icon;

/** A label above a control and, below it, what is wrong: for controls that are not a line of text. */
final class LabelledBox extends VBox {

    private final String name;
    private final Label message = new Label();

    /** @param optional the word that says that it may stay empty, or empty */
    LabelledBox(String name, Node control, String optional) {
        this.name = name;
        getStyleClass().addAll("yw-field", "cl-labelled");
        Label label = new Label(name);
        label.getStyleClass().addAll("yw-small", "yw-muted");
        label.setLabelFor(control);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(label, space);
        if (!optional.isEmpty()) {
            Label word = new Label(optional);
            word.getStyleClass().addAll("yw-caption", "yw-subtle");
            head.getChildren().add(word);
        }
        message.getStyleClass().addAll("yw-caption", "yw-field-message", "yw-tint-bad");
        message.setWrapText(true);
        getChildren().addAll(head, control, message);
        clearMessage();
    }

    void error(String sentence) {
        message.setGraphic(new Icon("remixal-error-warning-line"));
        message.setText(sentence);
        message.setManaged(true);
        message.setVisible(true);
    }

    void clearMessage() {
        message.setText("");
        message.setManaged(false);
        message.setVisible(false);
    }

    String spoken() {
        return message.getText().isEmpty() ? name : name + "，" + message.getText();
    }
}
