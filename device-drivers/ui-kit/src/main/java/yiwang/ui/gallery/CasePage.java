package yiwang.ui.gallery;

import java.util.List;
import java.util.Map;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.DecisionBar;
import yiwang.ui.clerk.FieldBox;
import yiwang.ui.clerk.FormGrid;
import yiwang.ui.clerk.MaterialRow;
import yiwang.ui.clerk.Outcome;
import yiwang.ui.clerk.SegmentedWays;
import yiwang.ui.clerk.StepRail;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Source;
import yiwang.ui.sign.SourceChip;
import yiwang.ui.sign.StateTag;
import yiwang.ui.sign.Tint;
import yiwang.ui.sign.Truth;

/** The parts of a case on one page. */
final class CasePage extends StackPane {
    CasePage() {
        StepRail steps = new StepRail(chosen -> { });
        steps.show(List.of(new StepRail.Step(StepRail.State.DONE, "认人", "读身份证，线上核验通过"),
                new StepRail.Step(StepRail.State.DONE, "情形", "首次申领，代办人同来"),
                new StepRail.Step(StepRail.State.NOW, "填表", "9 项已填，1 项请核对"),
                new StepRail.Step(StepRail.State.LATER, "材料", "5 份：齐 4，没带 1"),
                new StepRail.Step(StepRail.State.LATER, "核对与决定", "群众在评价屏上看一遍并签名")));
        DecisionBar decision = new DecisionBar(chosen -> { });
        decision.show(LampKind.REMIND, "可以容缺受理", "还差银行卡 1 份，可在 12月8日前补。先核对“委托书到期”这一格，再按 F8。",
                Outcome.ACCEPT_INCOMPLETE, Map.of(Outcome.ACCEPT, "还差银行卡"));
        VBox middle = new VBox(form(), materials());
        middle.getStyleClass().add("yw-gallery-line");
        HBox.setHgrow(middle, Priority.ALWAYS);
        Card left = new Card().add(steps);
        left.getStyleClass().add("yw-gallery-side");
        HBox columns = new HBox(left, middle);
        columns.getStyleClass().add("yw-gallery-line");
        BorderPane page = new BorderPane(columns, null, null, decision, null);
        page.getStyleClass().add("yw-main");
        getChildren().add(new Counter(page));
    }

    private static Card form() {
        FormGrid grid = new FormGrid();
        FieldBox due = field("委托书到期", "2026年12月31日", Source.RECOGNISED);
        due.remark("从委托书第 1 页认出。看一眼原件，按回车确认");
        FieldBox phone = field("联系电话", "1381234", Source.TYPED);
        phone.error("手机号要 11 位，还少 4 位");
        grid.add(field("姓名", "王桂兰", Source.IDENTITY_CARD).readOnly(true), 3);
        grid.add(field("公民身份号码", "990121********0020", Source.IDENTITY_CARD).readOnly(true), 5);
        grid.add(field("户籍地", "云川市青溪县望河镇柳湾村", Source.SHARED).readOnly(true), 4);
        grid.heading("代办与发放");
        grid.add(field("居住地", "同户籍地", Source.EARLIER_CASE), 4);
        grid.add(due, 5);
        grid.add(phone, 3);
        return new Card("申请表", "Tab 下一格").body(grid);
    }

    private static Card materials() {
        Card card = new Card("材料", "5 份 · 能核验的不收纸")
                .actions(ActionButton.plain("连续扫描").icon("remixmz-qr-scan-line").key("F11").small());
        MaterialRow card1 = material("居民身份证", "必要，免交复印件", "verify", null);
        card1.show(Truth.DONE, new StateTag(Tint.GREEN, "已核验"), "读卡和线上比对一致", ActionButton.link("看记录"));
        MaterialRow book = material("户口簿", "必要，免交", "licence", "有电子证照，不收纸的");
        book.show(Truth.DONE, new StateTag(Tint.GREEN, "已取证照，有效"), "用途：本件办理，已留痕", ActionButton.link("查看"));
        MaterialRow bank = material("本人社保卡或银行卡", "必要，可容缺", "later", null);
        bank.show(Truth.NOT_YET, new StateTag(Tint.YELLOW, "没带，容缺"), "12月8日前补，10 个工作日",
                ActionButton.plain("改为扫描"));
        return card.add(card1, book, bank);
    }

    private static FieldBox field(String name, String value, Source source) {
        return new FieldBox(name).value(value, new SourceChip(source));
    }

    private static MaterialRow material(String name, String need, String chosen, String scanForbidden) {
        SegmentedWays ways = new SegmentedWays(name, List.of(
                new SegmentedWays.Way("scan", "remixmz-qr-scan-line", "扫描", scanForbidden),
                new SegmentedWays.Way("licence", "remixmz-shield-check-line", "电子证照", null),
                new SegmentedWays.Way("verify", "remixal-database-2-line", "数据核验", null),
                new SegmentedWays.Way("later", "remixmz-timer-line", "容缺", null)), way -> { });
        ways.choose(chosen);
        return new MaterialRow(name, need, ways);
    }
}
