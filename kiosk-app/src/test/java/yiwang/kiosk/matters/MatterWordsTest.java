package yiwang.kiosk.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.kiosk.KioskMain;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.station.ProgressOutcome.Line;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Truth;
import yiwang.ui.text.Texts;

class MatterWordsTest {

    /** 2026-11-24 23:30 UTC: already the 25th where the hall is. */
    private static final Instant LATE = Instant.parse("2026-11-24T23:30:00Z");

    private final MatterWords words = new MatterWords(Texts.beside(KioskMain.class, Locale.SIMPLIFIED_CHINESE), ZoneId.of("Asia/Shanghai"));

    @Test
    void what_is_asked_of_a_person_comes_first_and_says_until_when() {
        List<MatterCard> cards = words.cards(List.of(
                line("高龄补贴", CaseState.DELIVERED, LATE.plusSeconds(300), "", Optional.empty()),
                line("居住证", CaseState.ACCEPTED, LATE.plusSeconds(200), "", Optional.empty()),
                line("生育登记", CaseState.CORRECTION, LATE, "请补一张出生医学证明。", Optional.of(LocalDate.of(2026, 12, 8)))));
        assertThat(cards).extracting(MatterCard::title).containsExactly("生育登记", "居住证", "高龄补贴");
        MatterCard asked = cards.getFirst();
        assertThat(asked.asked()).isTrue();
        assertThat(asked.say()).isEqualTo("请补一张出生医学证明。");
        assertThat(asked.then()).isEqualTo("12月8日前送到窗口就行。");
        assertThat(asked.lamp()).isEqualTo(LampKind.YELLOW);
        assertThat(asked.lampWord()).isEqualTo("等您补");
    }

    @Test
    void of_two_that_go_on_the_newer_is_shown_first() {
        List<MatterCard> cards = words.cards(List.of(line("低保", CaseState.ACCEPTED, LATE, "", Optional.empty()),
                line("居住证", CaseState.RECEIVED, LATE.plusSeconds(60), "", Optional.empty())));
        assertThat(cards).extracting(MatterCard::title).containsExactly("居住证", "低保");
    }

    @Test
    void whoever_has_nothing_to_do_is_told_so_and_when_the_result_is_due() {
        MatterCard card = words.cards(List.of(due(CaseState.ACCEPTED))).getFirst();
        assertThat(card.say()).isEqualTo("您不用做什么，正在办。");
        assertThat(card.then()).isEqualTo("最晚12月15日出结果。");
        assertThat(card.meta()).isEqualTo("收件号 9901A0000017K，11月25日收件");
        assertThat(card.steps()).extracting(MatterCard.Step::truth).containsExactly(Truth.DONE, Truth.DONE, Truth.GOING, Truth.NOT_YET);
        assertThat(card.steps()).extracting(MatterCard.Step::when).containsExactly("11月25日", "", "正在办", "12月15日前");
    }

    @Test
    void a_finished_matter_promises_no_day_any_more() {
        MatterCard card = words.cards(List.of(due(CaseState.DELIVERED))).getFirst();
        assertThat(card.over()).isTrue();
        assertThat(card.say()).isEqualTo("这件事办完了，您不用做什么。");
        assertThat(card.then()).isEmpty();
        assertThat(card.steps()).extracting(MatterCard.Step::truth).containsOnly(Truth.DONE);
    }

    @Test
    void a_result_that_waits_is_to_be_fetched_and_a_request_without_a_day_leads_to_the_window() {
        MatterCard card = words.cards(List.of(line("不动产登记", CaseState.ISSUED, LATE, "证书到了，请来取。", Optional.empty()))).getFirst();
        assertThat(card.lampWord()).isEqualTo("来取结果");
        assertThat(card.lamp()).isEqualTo(LampKind.NORMAL);
        assertThat(card.then()).isEqualTo("请到窗口办。");
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void every_state_has_its_words_and_stands_somewhere_on_the_way(CaseState state) {
        MatterCard card = words.cards(List.of(due(state))).getFirst();
        assertThat(card.lampWord()).isNotBlank();
        assertThat(card.steps()).hasSize(4);
        assertThat(card.steps().stream().filter(step -> step.truth() == Truth.GOING).count()).isEqualTo(card.over() ? 0 : 1);
    }

    private static Line due(CaseState state) {
        return new Line("9901A0000017K", "高龄补贴", "青溪县民政局", state.name(), LATE, Optional.of(LocalDate.of(2026, 12, 15)), "", Optional.empty());
    }

    private static Line line(String name, CaseState state, Instant accepted, String asked, Optional<LocalDate> by) {
        return new Line("9901A0000017K", name, "青溪县民政局", state.name(), accepted, Optional.empty(), asked, by);
    }
}
