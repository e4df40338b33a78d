package yiwang.ui.gallery;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.EmptyState;
import yiwang.ui.clerk.ProgressLine;
import yiwang.ui.sign.ConnectionPill;
import yiwang.ui.sign.DevicePill;
import yiwang.ui.sign.Lamp;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.SampleTag;
import yiwang.ui.sign.Source;
import yiwang.ui.sign.SourceChip;
import yiwang.ui.sign.StateTag;
import yiwang.ui.sign.ThreeTruths;
import yiwang.ui.sign.Tint;
import yiwang.ui.sign.Truth;

/** The four signs and the small parts of a counter. */
final class SignsPage extends VBox {
    SignsPage() {
        getStyleClass().addAll("yw-main", "yw-gallery");
        FlowPane lamps = row(new Lamp(LampKind.NORMAL, "剩 8 日"), new Lamp(LampKind.REMIND, "剩 2 日"),
                new Lamp(LampKind.YELLOW, "今天到期"), new Lamp(LampKind.RED, "超 1 日"),
                new Lamp(LampKind.PAUSED, "入户核查"), new Lamp(LampKind.OFF, ""));
        FlowPane truths = row(ThreeTruths.full(Truth.DONE, Truth.GOING, Truth.NOT_YET),
                ThreeTruths.full(Truth.DONE, Truth.NEEDS_PERSON, Truth.NOT_YET),
                ThreeTruths.compact(Truth.DONE, Truth.DONE, Truth.DONE),
                ThreeTruths.compact(Truth.GOING, Truth.NOT_YET, Truth.NOT_YET));
        FlowPane chips = row();
        for (Source source : Source.values()) {
            chips.getChildren().add(new SourceChip(source));
        }
        SourceChip changed = new SourceChip(Source.IDENTITY_CARD);
        changed.edited();
        chips.getChildren().addAll(new SourceChip(Source.EARLIER_CASE, "2026-04"), changed);
        ConnectionPill online = new ConnectionPill();
        online.online("正在送 7 件");
        ConnectionPill offline = new ConnectionPill();
        offline.offline("还没送 9 件");
        FlowPane devices = row(new DevicePill(LampKind.NORMAL, "remixal-contacts-book-line", "读卡器", ""),
                new DevicePill(LampKind.YELLOW, "remixal-file-list-2-line", "小票机", "小票纸约够 2 小时"),
                new DevicePill(LampKind.OFF, "remixmz-quill-pen-line", "签名评价屏", "没接上"), online, offline);
        FlowPane tags = row(new SampleTag());
        for (Tint tint : Tint.values()) {
            tags.getChildren().add(new StateTag(tint, "容缺待补"));
        }
        ProgressLine progress = new ProgressLine();
        progress.show("正在送附件 3 / 7", 0.42, "还要 20 秒");
        getChildren().addAll(
                new HBox(card("时限灯", lamps), card("三个真相", truths)),
                new HBox(card("来源", chips), card("设备和线路", devices)),
                new HBox(card("按钮", buttons(), small()), card("状态、进度", tags, progress), new Card().add(new EmptyState(
                        "remixmz-search-line", "没有找到办件", "换个名字或办件号试试，支持拼音首字母。", ActionButton.plain("看全部办件")))));
        getChildren().forEach(line -> line.getStyleClass().add("yw-gallery-line"));
    }

    private static FlowPane buttons() {
        return row(ActionButton.primary("办完，叫下一位").icon("remixmz-volume-up-line").key("F2"),
                ActionButton.plain("重呼").icon("remixmz-repeat-2-line").key("F3"),
                ActionButton.quiet("新办件").icon("remixal-add-line").key("Ctrl N"), ActionButton.link("看进度"),
                ActionButton.danger("删掉这页"), ActionButton.warning("催办"),
                ActionButton.plain("受理").consequence("打印受理通知书").impossible("还差银行卡"));
    }

    private static FlowPane small() {
        return row(ActionButton.primary("继续").key("Enter").small(), ActionButton.plain("收补件").small(),
                ActionButton.link("看进度").small(), ActionButton.danger("填说明").small(), ActionButton.warning("催办").small(),
                ActionButton.plain("过号").icon("remixmz-skip-forward-line").key("F4").upright(),
                ActionButton.plain("暂停").icon("remixmz-pause-circle-line").key("F9").upright());
    }

    private static Card card(String title, Node... nodes) {
        return new Card(title, "").body(nodes);
    }

    private static FlowPane row(Node... nodes) {
        FlowPane row = new FlowPane(nodes);
        row.getStyleClass().add("yw-gallery-row");
        return row;
    }
}
