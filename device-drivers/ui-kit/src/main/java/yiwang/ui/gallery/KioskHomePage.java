package yiwang.ui.gallery;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.kiosk.KioskSearch;
import yiwang.ui.kiosk.KioskTile;
import yiwang.ui.kiosk.TileGrid;
import yiwang.ui.sign.Icon;

/** The home page of a kiosk, upright or across. */
final class KioskHomePage extends StackPane {
    KioskHomePage(boolean upright) {
        Label question = new Label("您好，今天想办什么？");
        question.getStyleClass().add("yw-title-1");
        KioskSearch search = new KioskSearch("说出或写下要办的事", () -> { }).speak("按住说话", () -> { });
        Label promise = new Label("每次用完，您的信息会从这台机器清掉。摄像头只在需要时打开。",
                new Icon("remixmz-shield-check-line"));
        promise.getStyleClass().addAll("yw-caption", "yw-muted");
        TileGrid tiles = tiles();
        VBox.setVgrow(tiles, Priority.ALWAYS);
        Node hero = hero(upright);
        VBox page = upright ? new VBox(question, hero, search, title(), tiles, promise)
                : new VBox(new HBox(question, search), across(hero, tiles), promise);
        if (!upright) {
            HBox.setHgrow(search, Priority.ALWAYS);
            page.getChildren().getFirst().getStyleClass().add("yw-row");
        }
        Machine machine = new Machine("自助服务 · 大厅 1 号机", page);
        machine.dock.canGoBack(false);
        machine.dock.atHome(true);
        getChildren().add(machine);
    }

    private static Label title() {
        Label title = new Label("能在这台机器上办完的");
        title.getStyleClass().add("yw-title-2");
        return title;
    }

    private static Node hero(boolean upright) {
        KioskTile number = new KioskTile("remixmz-ticket-2-line", "取号排队", "现在 21 人在等，约 12 分钟\n刷身份证就能取").hero();
        KioskTile mine = large("remixal-folder-user-line", "我的办件", "查进度，补材料");
        KioskTile booked = large("remixal-calendar-check-line", "预约报到", "约好的，来这里签到");
        TileGrid others = new TileGrid(upright ? 1 : 2, mine, booked);
        if (upright) {
            TileGrid grid = new TileGrid(2, number, others);
            grid.getStyleClass().add("yw-gallery-hero");
            return grid;
        }
        VBox column = new VBox(number, others);
        column.getStyleClass().add("yw-gallery-column");
        VBox.setVgrow(number, Priority.ALWAYS);
        VBox.setVgrow(others, Priority.ALWAYS);
        return column;
    }

    private static HBox across(Node hero, TileGrid tiles) {
        HBox row = new HBox(hero, tiles);
        row.getStyleClass().add("yw-gallery-across");
        HBox.setHgrow(tiles, Priority.ALWAYS);
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }

    private static KioskTile large(String icon, String label, String promise) {
        KioskTile tile = new KioskTile(icon, label, promise);
        tile.getStyleClass().add("yw-tile-large");
        return tile;
    }

    private static TileGrid tiles() {
        return new TileGrid(3, new KioskTile("remixal-file-shield-2-line", "社保参保证明", "当场打印"),
                new KioskTile("remixal-home-heart-line", "有房无房证明", "当场打印"),
                new KioskTile("remixal-bank-line", "公积金明细", "当场打印"),
                new KioskTile("remixal-heart-pulse-line", "医保参保缴费", "扫码付款"),
                new KioskTile("remixal-hand-heart-line", "养老保险缴费", "扫码付款"),
                new KioskTile("remixmz-user-heart-line", "高龄津贴", "申请和年度认证"),
                new KioskTile("remixmz-map-pin-user-line", "居住证", "申请和签注"),
                new KioskTile("remixmz-parent-line", "生育登记", "填表即办"),
                new KioskTile("remixmz-printer-line", "异地打证", "").unavailable("证照纸用完了，请到大厅 2 号机"));
    }
}
