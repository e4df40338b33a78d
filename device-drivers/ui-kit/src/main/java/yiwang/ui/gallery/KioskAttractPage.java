package yiwang.ui.gallery;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.kiosk.BigButton;
import yiwang.ui.kiosk.Ridges;

/** One promise, one touch. */
final class KioskAttractPage extends StackPane {
    KioskAttractPage() {
        getStyleClass().add("yw-attract");
        Ridges ridges = new Ridges(true);
        StackPane.setAlignment(ridges, Pos.BOTTOM_CENTER);
        Label promise = new Label("刷身份证\n办事不排队");
        promise.getStyleClass().add("yw-display");
        Label lead = new Label("现在 21 人在等，约 12 分钟");
        lead.getStyleClass().add("yw-lead");
        VBox words = new VBox(promise, lead, BigButton.outlined("碰一下开始").huge());
        words.getStyleClass().add("yw-page");
        getChildren().addAll(ridges, words);
    }
}
