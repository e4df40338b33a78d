package yiwang.ui.clerk;

import javafx.scene.control.Label;

/** The key that does the same, printed on the button. */
public final class KeyCap extends Label {
    public KeyCap(String key) {
        super(key);
        getStyleClass().add("yw-key");
        setMinWidth(USE_PREF_SIZE);
    }
}
