package yiwang.ui.gallery;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.kiosk.BigButton;
import yiwang.ui.kiosk.TicketPicture;
import yiwang.ui.kiosk.TileGrid;
import yiwang.ui.sign.Truth;
import yiwang.ui.sign.TruthNode;

/** The number that was taken. */
final class KioskTicketPage extends StackPane {
    KioskTicketPage() {
        TruthNode mark = new TruthNode(Truth.DONE);
        mark.getStyleClass().add("yw-done-mark");
        Label done = new Label("号取好了");
        done.getStyleClass().add("yw-title-1");
        Label lead = new Label("小票在左下方，请拿好。别忘了身份证。");
        lead.getStyleClass().add("yw-lead");
        lead.setWrapText(true);
        lead.setMinHeight(USE_PREF_SIZE);
        HBox head = new HBox(mark, new VBox(done, lead));
        head.getStyleClass().add("yw-row");
        TicketPicture ticket = new TicketPicture("综合窗口", "11月24日 09:42 取号", "A036")
                .fact("前面还有", "13", "人").fact("大约要等", "12 到 18", "分").fact("会到这些窗口", "1 至 7", "号")
                .matter("李**", "高龄老人津贴给付").say("等的时候，先备好这 3 样")
                .thing("remixal-file-user-line", "代办委托书", "签过名")
                .thing("remixal-contacts-line", "老人和您的身份证", "不用复印件")
                .thing("remixal-bank-card-line", "老人的社保卡或银行卡", "没带可以后补")
                .say("走开一会儿没关系，过号 30 分钟内回来，找前台排回队里。");
        VBox.setVgrow(ticket, Priority.ALWAYS);
        TileGrid actions = new TileGrid(2, BigButton.outlined("再办一件事").icon("remixal-add-line"),
                BigButton.filled("好了，结束").icon("remixal-check-line"));
        Machine machine = new Machine("自助服务 · 大厅 1 号机", new VBox(head, ticket, actions));
        machine.dock.canGoBack(false);
        getChildren().add(machine);
    }
}
