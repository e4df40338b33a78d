package yiwang.ui.clerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import yiwang.ui.FxStage;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Source;
import yiwang.ui.sign.SourceChip;

class CounterPartsTest {
    private final List<Object> told = new ArrayList<>();

    @Test
    void exactly_one_outcome_is_filled_and_the_impossible_ones_say_why() throws Exception {
        FxStage.on(() -> {
            DecisionBar bar = new DecisionBar(told::add);
            for (Outcome best : Outcome.values()) {
                Map<Outcome, String> impossible = new EnumMap<>(Outcome.class);
                impossible.put(best == Outcome.ACCEPT ? Outcome.REFUSE : Outcome.ACCEPT, "还差银行卡");
                bar.show(LampKind.REMIND, "可以受理", "", best, impossible);
                assertThat(bar.lookupAll(".yw-primary")).hasSize(1);
                assertThat(bar.lookupAll(".yw-button")).hasSize(5);
            }
            bar.press(Outcome.REFUSE);
            bar.press(Outcome.CORRECT_ONCE);
            assertThat(told).containsExactly(Outcome.CORRECT_ONCE);
            assertThat(bar.lookupAll(".yw-button")).anyMatch(button -> button.isDisabled()
                    && button.getAccessibleText().equals("不予受理，还差银行卡"));
            return null;
        });
    }

    @Test
    void a_large_number_at_a_place_of_the_rail_is_shown_short_and_spoken_whole() throws Exception {
        FxStage.on(() -> {
            NavRail rail = new NavRail(told::add).top(new NavRail.Place("sync", "remixal-cloud-line", "同步"));
            rail.badge("sync", 99);
            assertThat(rail.lookupAll(".yw-badge")).extracting(node -> ((Label) node).getText()).containsExactly("99");
            rail.badge("sync", 200_000);
            assertThat(rail.lookupAll(".yw-badge")).extracting(node -> ((Label) node).getText()).containsExactly("99+");
            assertThat(rail.lookupAll(".yw-rail-place")).anyMatch(node -> node.getAccessibleText().contains("200"));
            return null;
        });
    }

    @Test
    void the_best_outcome_cannot_be_impossible() throws Exception {
        FxStage.on(() -> {
            DecisionBar bar = new DecisionBar(told::add);
            assertThatThrownBy(() -> bar.show(LampKind.RED, "不能受理", "", Outcome.ACCEPT, Map.of(Outcome.ACCEPT, "超期")))
                    .isInstanceOf(IllegalArgumentException.class);
            return null;
        });
    }

    @Test
    void a_forbidden_way_cannot_be_taken_and_says_why() throws Exception {
        FxStage.on(() -> {
            SegmentedWays ways = new SegmentedWays("户口簿", List.of(
                    new SegmentedWays.Way("scan", "remixmz-qr-scan-line", "扫描", "线上能查到的，不能再要纸的"),
                    new SegmentedWays.Way("licence", "remixmz-shield-check-line", "电子证照", null)), told::add);
            ways.choose("licence");
            ToggleButton scan = (ToggleButton) ways.getChildren().getFirst();
            ToggleButton licence = (ToggleButton) ways.getChildren().getLast();
            scan.fire();
            assertThat(told).isEmpty();
            assertThat(scan.isSelected()).isFalse();
            assertThat(licence.isSelected()).isTrue();
            assertThat(scan.getAccessibleText()).contains("线上能查到的");
            licence.fire();
            assertThat(told).containsExactly("licence");
            assertThat(licence.isSelected()).isTrue();
            return null;
        });
    }

    @Test
    void typing_makes_a_value_typed_and_enter_confirms_a_recognised_one() throws Exception {
        FxStage.on(() -> {
            SourceChip card = new SourceChip(Source.IDENTITY_CARD);
            FieldBox name = new FieldBox("姓名").value("王桂兰", card);
            name.error("和身份证不一样");
            assertThat(name.field().getAccessibleText()).contains("和身份证不一样");
            name.field().fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "", "", KeyCode.UNDEFINED, false, false, false, false));
            name.rewrite("王*兰");
            assertThat(card.source()).as("walking through a field and masking it change nothing").isEqualTo(Source.IDENTITY_CARD);
            name.field().insertText(3, "芳");
            assertThat(card.source()).isEqualTo(Source.TYPED);
            assertThat(name.field().getAccessibleText()).doesNotContain("不一样");

            FieldBox due = new FieldBox("委托书到期").value("2026年12月31日", new SourceChip(Source.RECOGNISED))
                    .onConfirmed(() -> told.add("looked at"));
            due.field().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            due.field().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            assertThat(told).containsExactly("looked at");
            return null;
        });
    }

    @Test
    void at_most_two_toasts_stand_and_each_leaves_after_six_seconds() throws Exception {
        FxStage.on(() -> {
            Deque<Runnable> clock = new ArrayDeque<>();
            Toasts toasts = new Toasts((millis, task) -> {
                assertThat(millis).isEqualTo(6000);
                clock.add(task);
                return () -> { };
            });
            toasts.say("一");
            toasts.say("二");
            toasts.say("三");
            assertThat(toasts.getChildren()).extracting(toast -> ((Label) toast).getText()).containsExactly("二", "三");
            clock.remove().run();
            clock.remove().run();
            assertThat(toasts.getChildren()).extracting(toast -> ((Label) toast).getText()).containsExactly("三");
            return null;
        });
    }

    @Test
    void a_limit_is_red_only_on_its_last_day() throws Exception {
        FxStage.on(() -> {
            LimitRow row = new LimitRow("我的授权");
            assertThat(row.days(1, 15).getAccessibleText()).startsWith("红牌");
            assertThat(row.days(4, 15).getAccessibleText()).startsWith("黄牌");
            assertThat(row.days(5, 15).getAccessibleText()).startsWith("提醒");
            assertThat(row.days(6, 15).getAccessibleText()).isEqualTo("正常，我的授权，还 6 天");
            return null;
        });
    }

    @Test
    void a_filter_stays_chosen_when_the_counts_change() throws Exception {
        FxStage.on(() -> {
            FilterChips chips = new FilterChips(told::add);
            chips.show(List.of(new FilterChips.Filter("all", "全部", 3), new FilterChips.Filter("unsent", "还没送", 2)));
            Node before = chips.getChildren().getLast();
            ((ButtonBase) before).fire();
            chips.show(List.of(new FilterChips.Filter("all", "全部", 4), new FilterChips.Filter("unsent", "还没送", 3)));
            assertThat(told).containsExactly("unsent");
            assertThat(chips.getChildren().getLast()).as("the same button, so that it keeps the focus").isSameAs(before);
            assertThat(before.getAccessibleText()).contains("3");
            assertThat(chips.getChildren().getLast().getPseudoClassStates()).anyMatch(s -> s.getPseudoClassName().equals("chosen"));
            assertThat(chips.getChildren().getFirst().getPseudoClassStates()).noneMatch(s -> s.getPseudoClassName().equals("chosen"));
            return null;
        });
    }
}
