package yiwang.ui.sign;

import javafx.scene.control.Label;

/** 样例数据: stands on every screen that shows invented people. */
public final class SampleTag extends Label {
    public SampleTag() {
        super(KitWords.get("sample"));
        getStyleClass().add("yw-sample");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(getText());
    }
}
