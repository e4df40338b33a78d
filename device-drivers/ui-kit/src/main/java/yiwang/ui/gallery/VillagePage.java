package yiwang.ui.gallery;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Banner;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.FilterChips;
import yiwang.ui.clerk.LimitRow;
import yiwang.ui.clerk.Toasts;
import yiwang.ui.run.Delay;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Tint;

/** A village laptop off line, with the news at its corner. */
final class VillagePage extends StackPane {
    VillagePage() {
        getStyleClass().add("yw-compact");
        Banner banner = new Banner(Tint.ACCENT, "remixal-cloud-off-line", "正在离线办理，已经 3 天。照常收件，什么都不会丢",
                "9 件都存在这台电脑里，联上网自动送到中心。4 天内联一次网就行，最先到期的是“我的授权”。",
                ActionButton.plain("试一下网络").icon("remixmz-wifi-line"),
                ActionButton.plain("装进 U 盘带走").icon("remixmz-usb-line"));
        FilterChips filters = new FilterChips(chosen -> { });
        filters.show(List.of(new FilterChips.Filter("all", "全部", 14), new FilterChips.Filter("unsent", "还没送", 9),
                new FilterChips.Filter("missing", "缺材料", 2), new FilterChips.Filter("results", "有结果", 2)));
        Card cases = new Card("我的代办件", "按下一步排").actions(
                ActionButton.plain("入户办理").icon("remixmz-walk-line").small(),
                ActionButton.primary("收一件").icon("remixal-add-line").key("Ctrl N").small()).add(filters);
        HBox.setHgrow(cases, Priority.ALWAYS);
        Card limits = new Card("离线还能用多久", "").add(new LimitRow("离线天数").days(12, 15),
                new LimitRow("事项目录 11-18 版").days(24, 30), new LimitRow("我的授权").days(4, 15),
                new LimitRow("收件号段").show(LampKind.NORMAL, "剩 491 个"), new LimitRow("本机时钟").days(1, 7));
        limits.getStyleClass().add("yw-gallery-side");
        HBox columns = new HBox(cases, limits);
        columns.getStyleClass().add("yw-gallery-line");
        VBox page = new VBox(banner, columns);
        page.getStyleClass().addAll("yw-main", "yw-gallery-line");
        Counter counter = new Counter(page);
        counter.top.place("柳湾村代办点", "望河镇柳湾村委会").person("韩梅", "村代办员 V021");
        counter.top.connection().offline("");
        Toasts toasts = new Toasts(Delay.NEVER);
        toasts.say("收件回执打好了，请交给王桂兰");
        toasts.say("第 9 件已存在这台电脑里");
        getChildren().addAll(counter, toasts);
    }
}
