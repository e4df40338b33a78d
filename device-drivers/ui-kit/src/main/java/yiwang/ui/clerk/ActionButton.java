package yiwang.ui.clerk;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.KitWords;

/** A button of the counter: icon, words, second line, key cap. Its words say the result, never 确定 alone. */
public final class ActionButton extends Button {
    private final HBox face = new HBox();
    private final VBox words = new VBox();
    private final Label second = new Label();
    private KeyCap keyCap;

    private ActionButton(String text, String styleClass) {
        super(text);
        getStyleClass().setAll("yw-button", styleClass);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        Label first = new Label();
        first.textProperty().bind(textProperty());
        first.getStyleClass().add("yw-button-word");
        second.getStyleClass().add("yw-button-second");
        words.getStyleClass().add("yw-button-words");
        words.getChildren().add(first);
        face.getStyleClass().add("yw-button-face");
        face.getChildren().add(words);
        setGraphic(face);
        setMinWidth(USE_PREF_SIZE);
        textProperty().subscribe(word -> speak());
    }

    /** The one filled button of a page. */
    public static ActionButton primary(String text) {
        return new ActionButton(text, "yw-primary");
    }

    public static ActionButton plain(String text) {
        return new ActionButton(text, "yw-plain");
    }

    /** Tinted: the main thing to do inside a card. */
    public static ActionButton quiet(String text) {
        return new ActionButton(text, "yw-quiet");
    }

    public static ActionButton link(String text) {
        return new ActionButton(text, "yw-link");
    }

    public static ActionButton danger(String text) {
        return new ActionButton(text, "yw-danger");
    }

    public static ActionButton warning(String text) {
        return new ActionButton(text, "yw-warning");
    }

    public ActionButton icon(String literal) {
        face.getChildren().addFirst(new Icon(literal));
        return this;
    }

    public ActionButton key(String key) {
        keyCap = new KeyCap(key);
        face.getChildren().add(keyCap);
        speak();
        return this;
    }

    /** 28 px high, for tables and card heads. */
    public ActionButton small() {
        getStyleClass().add("yw-button-small");
        return this;
    }

    /** 52 px high and as wide as there is room: calls the next person. */
    public ActionButton large() {
        getStyleClass().add("yw-button-large");
        setMaxWidth(Double.MAX_VALUE);
        return this;
    }

    /** Words above, key cap below: the four equal keys of the queue. */
    public ActionButton upright() {
        getStyleClass().add("yw-button-upright");
        setMaxWidth(Double.MAX_VALUE);
        HBox above = new HBox();
        above.getStyleClass().add("yw-button-face");
        above.getChildren().setAll(face.getChildren().stream().filter(node -> node != keyCap).toList());
        VBox column = keyCap == null ? new VBox(above) : new VBox(above, keyCap);
        column.getStyleClass().add("yw-button-column");
        setGraphic(column);
        return this;
    }

    /** A second line that says what follows, or why it cannot be done. */
    public ActionButton consequence(String text) {
        second.setText(text);
        if (!words.getChildren().contains(second)) {
            words.getChildren().add(second);
            getStyleClass().add("yw-button-decision");
        }
        speak();
        return this;
    }

    /** Greyed, with the reason where the consequence stood; the reason is also spoken. Null lifts it. */
    public ActionButton impossible(String reason) {
        setDisable(reason != null);
        if (reason != null) {
            consequence(reason);
            setTooltip(new Tooltip(reason));
        }
        return this;
    }

    public ActionButton onFire(Consumer<ActionButton> action) {
        setOnAction(event -> action.accept(this));
        return this;
    }

    private void speak() {
        String said = second.getText().isEmpty() ? getText() : KitWords.get("spoken.pair", getText(), second.getText());
        setAccessibleText(keyCap == null ? said : KitWords.get("spoken.key", said, keyCap.getText()));
    }
}
