package yiwang.ui.sign;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/** A state in two to six characters: 填表中, 容缺待补. */
public final class StateTag extends Label {
    public StateTag(Tint tint, String word) {
        super(word);
        getStyleClass().addAll("yw-tag", tint.style());
        setMinWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(word);
    }

    /** With an icon before the word. */
    public StateTag(Tint tint, String iconLiteral, String word) {
        this(tint, word);
        setGraphic(new Icon(iconLiteral));
    }
}
