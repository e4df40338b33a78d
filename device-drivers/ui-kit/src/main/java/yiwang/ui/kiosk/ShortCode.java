package yiwang.ui.kiosk;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A short code to be typed elsewhere: stands at the end of a filled tile. */
public final class ShortCode extends VBox {
    public ShortCode(String remark, String code) {
        getStyleClass().add("yw-short-code");
        Label above = new Label(remark);
        above.getStyleClass().add("yw-short-code-remark");
        Label number = new Label(code);
        number.getStyleClass().add("yw-short-code-number");
        getChildren().addAll(above, number);
    }
}
