package yiwang.ui.clerk;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import yiwang.ui.sign.DevicePill;

/** The devices of this desk, and at the right one remark on the page. */
public final class StatusBar extends HBox {
    private final HBox devices = new HBox();
    private final HBox remark = new HBox();

    public StatusBar() {
        getStyleClass().add("yw-status");
        devices.getStyleClass().add("yw-status-part");
        remark.getStyleClass().add("yw-status-part");
        remark.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(devices, space, remark);
    }

    public void devices(List<DevicePill> pills) {
        devices.getChildren().setAll(pills);
    }

    /** Words and key caps at the right end. */
    public void remark(String text, Node... after) {
        Label words = new Label(text);
        words.getStyleClass().addAll("yw-caption", "yw-muted");
        remark.getChildren().setAll(words);
        remark.getChildren().addAll(after);
    }
}
