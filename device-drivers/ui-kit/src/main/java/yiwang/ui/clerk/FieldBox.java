package yiwang.ui.clerk;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.KitWords;
import yiwang.ui.sign.Source;
import yiwang.ui.sign.SourceChip;

/**
 * A field of a form: label, value, where the value came from, and below it what is wrong. Typing turns the chip to
 * 录入; Enter confirms what was only recognised.
 */
public final class FieldBox extends VBox {
    private static final PseudoClass READ_ONLY = PseudoClass.getPseudoClass("readonly");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final String name;
    private final TextField field = new TextField();
    private final Label optional = new Label(KitWords.get("field.optional"));
    private final Label message = new Label();
    private final HBox box = new HBox(field);
    private SourceChip chip;
    private boolean setting;
    private Runnable onConfirmed = () -> { };

    public FieldBox(String name) {
        this.name = name;
        getStyleClass().add("yw-field");
        Label label = new Label(name);
        label.getStyleClass().addAll("yw-small", "yw-muted");
        label.setLabelFor(field);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        optional.getStyleClass().addAll("yw-caption", "yw-subtle");
        field.getStyleClass().setAll("text-input", "yw-field-value");
        HBox.setHgrow(field, Priority.ALWAYS);
        box.getStyleClass().add("yw-field-box");
        message.getStyleClass().addAll("yw-caption", "yw-field-message");
        message.setWrapText(true);
        getChildren().addAll(new HBox(label, space, optional), box, message);
        field.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                confirm();
            }
        });
        // Not key by key: an input method brings whole words, and an arrow key changes nothing.
        field.textProperty().subscribe((before, after) -> {
            if (!setting) {
                edited();
            }
            speak();
        });
        optional(false);
        clearMessage();
    }

    public TextField field() {
        return field;
    }

    /** The value and where it came from; clears what was said about the former one. */
    public FieldBox value(String value, SourceChip source) {
        rewrite(value);
        if (chip != null) {
            box.getChildren().remove(chip);
        }
        chip = source;
        if (chip != null) {
            box.getChildren().add(chip);
        }
        clearMessage();
        return this;
    }

    /** The same value written otherwise, such as a number that is masked while nobody edits it; its source stays. */
    public void rewrite(String shown) {
        // Setting the same text again would throw the caret back to the start while somebody types.
        if (!shown.equals(field.getText())) {
            setting = true;
            field.setText(shown);
            setting = false;
        }
    }

    public FieldBox readOnly(boolean readOnly) {
        field.setEditable(!readOnly);
        pseudoClassStateChanged(READ_ONLY, readOnly);
        return this;
    }

    public FieldBox optional(boolean shown) {
        optional.setVisible(shown);
        return this;
    }

    /** Adds an icon button or a tag between value and chip. */
    public FieldBox inside(Node node) {
        box.getChildren().add(1, node);
        return this;
    }

    /** What is wrong, said in place; a person can still go on typing. */
    public void error(String sentence) {
        say(sentence, "yw-tint-bad");
        pseudoClassStateChanged(ERROR, true);
    }

    /** What to look at. */
    public void remark(String sentence) {
        say(sentence, "yw-tint-warn");
    }

    public void clearMessage() {
        message.setText("");
        message.setManaged(false);
        message.setVisible(false);
        pseudoClassStateChanged(ERROR, false);
        speak();
    }

    /** Told when a person agreed to a recognised value. */
    public FieldBox onConfirmed(Runnable action) {
        onConfirmed = action;
        return this;
    }

    /** The word beside the icon gives way where the value would be cut off. */
    @Override
    protected void layoutChildren() {
        if (chip != null) {
            Text value = new Text(field.getText());
            value.setFont(field.getFont());
            Insets inside = field.getInsets();
            chip.wordFits(box.getWidth() - value.getLayoutBounds().getWidth() - inside.getLeft() - inside.getRight());
        }
        super.layoutChildren();
    }

    private void edited() {
        if (field.isEditable()) {
            if (chip == null) {
                value(field.getText(), new SourceChip(Source.TYPED));
            } else {
                chip.edited();
            }
            clearMessage();
        }
    }

    private void confirm() {
        if (chip != null && chip.isToBeChecked()) {
            chip.confirm();
            clearMessage();
            onConfirmed.run();
        }
    }

    private void say(String sentence, String tint) {
        message.getStyleClass().removeIf(style -> style.startsWith("yw-tint-"));
        message.getStyleClass().add(tint);
        message.setGraphic(new Icon("remixal-error-warning-line"));
        message.setText(sentence);
        message.setManaged(true);
        message.setVisible(true);
        speak();
    }

    private void speak() {
        String said = message.getText().isEmpty() ? name : KitWords.get("spoken.pair", name, message.getText());
        field.setAccessibleText(chip == null ? said : KitWords.get("spoken.pair", said, chip.getAccessibleText()));
    }
}
