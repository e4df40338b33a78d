package yiwang.ui.gallery;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.kiosk.CardHint;
import yiwang.ui.kiosk.KioskTile;
import yiwang.ui.kiosk.MachineFront;
import yiwang.ui.kiosk.TileGrid;
import yiwang.ui.sign.Icon;

/** Where the card goes, and two ways without one. */
final class KioskCardPage extends StackPane {
    KioskCardPage() {
        Label question = new Label("请把身份证放在读卡区");
        question.getStyleClass().add("yw-title-1");
        Label lead = new Label("平放，停一两秒。屏幕变绿、响一声，再拿走。");
        lead.getStyleClass().add("yw-lead");
        CardHint hint = new CardHint(MachineFront.USUAL, "屏幕右下方");
        VBox.setVgrow(hint, Priority.ALWAYS);
        TileGrid ways = new TileGrid(2, new KioskTile("remixmz-qr-scan-2-line", "扫电子身份证码", "用手机上的电子证照"),
                new KioskTile("remixal-keyboard-line", "输身份证号", "只能取号，不能查个人的事"));
        Label promise = new Label("只用来取号。取完号，证件信息立刻从这台机器清掉。", new Icon("remixmz-shield-check-line"));
        promise.getStyleClass().addAll("yw-caption", "yw-muted");
        Machine machine = new Machine("自助服务 · 大厅 1 号机", new VBox(question, lead, hint, ways, promise));
        getChildren().add(machine);
    }
}
