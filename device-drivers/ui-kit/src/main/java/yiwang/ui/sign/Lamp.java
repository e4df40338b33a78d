package yiwang.ui.sign;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Shape, word and detail, in this order of importance; read aloud as one sentence: 红牌，超 1 日. */
public final class Lamp extends HBox {
    private final Shape shape;
    private final Label word = new Label();
    private final Label detail = new Label();

    public Lamp(LampKind kind, String word, String detail) {
        shape = new Shape(kind);
        getStyleClass().add("yw-lamp");
        this.word.getStyleClass().add("yw-lamp-word");
        this.detail.getStyleClass().add("yw-lamp-detail");
        this.word.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(shape, this.word, this.detail);
        setAccessibleRole(AccessibleRole.TEXT);
        show(kind, word, detail);
    }

    /** With the usual word of its kind. */
    public Lamp(LampKind kind, String detail) {
        this(kind, kind.word(), detail);
    }

    /** Says something else in the same place. An empty detail takes no room. */
    public void show(LampKind kind, String newWord, String newDetail) {
        shape.show(kind);
        word.setText(newWord);
        detail.setText(newDetail);
        detail.setManaged(!newDetail.isEmpty());
        detail.setVisible(!newDetail.isEmpty());
        getStyleClass().removeIf(style -> style.startsWith("yw-lamp-is-"));
        getStyleClass().add("yw-lamp-is-" + kind.style());
        setAccessibleText(newDetail.isEmpty() ? newWord : KitWords.get("spoken.pair", newWord, newDetail));
    }
}
