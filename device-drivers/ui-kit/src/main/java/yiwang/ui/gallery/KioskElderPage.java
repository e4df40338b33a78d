package yiwang.ui.gallery;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.kiosk.CaptionBar;
import yiwang.ui.kiosk.KioskTile;
import yiwang.ui.kiosk.TileGrid;

/** Five choices and what is read aloud; the same page in every theme. */
final class KioskElderPage extends StackPane {
    KioskElderPage() {
        Label question = new Label("您要办什么？点一个");
        question.getStyleClass().add("yw-title-1");
        CaptionBar caption = new CaptionBar();
        caption.say("点一个大方块，或者叫人帮忙，不着急");
        TileGrid tiles = new TileGrid(1, new KioskTile("remixmz-ticket-2-line", "取号", "现在等的人有 21 位").filled().arrow(),
                new KioskTile("remixal-folder-user-line", "查我的事", "看看办到哪一步").arrow(),
                new KioskTile("remixal-file-shield-2-line", "打证明", "社保、公积金、房产").arrow(),
                new KioskTile("remixal-hand-heart-line", "交医保、交养老", "扫码付款，不收现金").arrow(),
                new KioskTile("remixmz-user-heart-line", "高龄津贴", "").unavailable("今天停用，请到 5 号窗口"));
        VBox.setVgrow(tiles, Priority.ALWAYS);
        Machine machine = new Machine("", new VBox(question, caption, tiles));
        machine.dock.canGoBack(false);
        machine.dock.atHome(true);
        machine.dock.elder(true);
        machine.dock.voice(true);
        getChildren().add(machine);
    }
}
