package yiwang.ui.gallery;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import yiwang.ui.clerk.KeyCap;
import yiwang.ui.clerk.NavRail;
import yiwang.ui.clerk.SearchBox;
import yiwang.ui.clerk.StatusBar;
import yiwang.ui.clerk.TopBar;
import yiwang.ui.sign.DevicePill;
import yiwang.ui.sign.LampKind;

/** Rail, top bar and status bar around a page, as a counter has them. */
final class Counter extends BorderPane {
    final TopBar top = new TopBar();
    final NavRail rail = new NavRail(this::go);

    Counter(Node page) {
        rail.top(new NavRail.Place("desk", "remixal-home-5-line", "工作台"),
                new NavRail.Place("cases", "remixal-folder-user-line", "办件"),
                new NavRail.Place("guide", "remixal-book-open-line", "事项指南"),
                new NavRail.Place("sync", "remixmz-refresh-line", "同步"),
                new NavRail.Place("devices", "remixal-device-line", "设备"),
                new NavRail.Place("hall", "remixal-bar-chart-box-line", "厅务"));
        rail.bottom(new NavRail.Place("help", "remixmz-question-line", "帮助"),
                new NavRail.Place("settings", "remixmz-settings-4-line", "设置"));
        rail.choose("cases");
        rail.badge("sync", 7);
        top.place("3 号窗口 · 综合受理", "青溪县政务服务中心").sample(true)
                .search(new SearchBox("找事项、办件号、姓名、身份证号，支持拼音首字母", "Ctrl K", found -> { }))
                .clock("09:42", "11月24日 周二").person("周宁", "窗口受理员 3017");
        top.connection().online("正在送 7 件");
        StatusBar status = new StatusBar();
        status.devices(List.of(device(LampKind.NORMAL, "remixal-contacts-book-line", "读卡器", ""),
                device(LampKind.NORMAL, "remixal-camera-lens-line", "高拍仪", ""),
                device(LampKind.NORMAL, "remixmz-printer-line", "A4 打印机", ""),
                device(LampKind.YELLOW, "remixal-file-list-2-line", "小票机", "小票纸约够 2 小时"),
                device(LampKind.NORMAL, "remixmz-quill-pen-line", "签名评价屏", "")));
        status.remark("键盘全程可用", new KeyCap("F1"));
        BorderPane right = new BorderPane(page, top, null, status, null);
        setLeft(rail);
        setCenter(right);
    }

    private void go(String place) {
        rail.choose(place);
    }

    private static DevicePill device(LampKind kind, String icon, String name, String advice) {
        return new DevicePill(kind, icon, name, advice);
    }
}
