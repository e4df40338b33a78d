package yiwang.sync.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.sync.domain.problem.Problem;

class CatalogueRulesTest {

    private static final List<Item> ITEMS = List.of(
            Items.item("D10", "119901219900013519499102300200001", "生育登记", "sydj", List.of("计生证明")),
            Items.item("D13", "119901219900010013499051100200101", "高龄老人津贴给付", "gllrjtjf glbt", List.of("高龄补贴")),
            Items.item("D07", "1199012199000128XD499070900100101", "出生登记", "csdj", List.of()),
            Items.item("D01", "119901219900010013499051100100101", "最低生活保障对象认定与给付", "zdshbzdxrdyjf", List.of("低保")));

    @ParameterizedTest
    @CsvSource({"高龄, D13", "高龄补贴, D13", "计生, D10", "gllr, D13", "LRJT, D13", "glbt, D13", "bt, D13", "d13, D13", "119901219900010013499051100200101, D13",
        "1199012199000128xd, D07", "低保, D01", "给付 高龄, D13", "高龄　jt, D13", "登记, D10 D07", "jf, D13 D01", "不动产, ''"})
    void what_people_type_finds_what_they_mean(String text, String ids) {
        assertThat(String.join(" ", CatalogueSearch.find(ITEMS, text).stream().map(Item::id).toList())).isEqualTo(ids);
    }

    @Test
    void no_text_lists_all_and_a_name_goes_before_an_alias() {
        assertThat(CatalogueSearch.find(ITEMS, "  ")).isEqualTo(ITEMS);
        List<Item> two = List.of(Items.item("A", "1".repeat(33), "丙", "b", List.of("生育登记")), ITEMS.getFirst());
        assertThat(CatalogueSearch.find(two, "生育")).extracting(Item::id).containsExactly("D10", "A");
    }

    @Test
    void an_item_ends_after_its_last_day() {
        LocalDate end = LocalDate.of(2025, 12, 31);
        Item item = Items.with(0, Optional.of(end));
        assertThat(ItemValidity.problems(item, end)).isEmpty();
        assertThat(ItemValidity.problems(item, end.plusDays(1))).extracting(Problem::code).containsExactly("item_expired");
        assertThat(ItemValidity.problems(ITEMS.getFirst(), LocalDate.MAX)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'（一）总体要求', ''", "'?。ㄒ唬┳芴逡求', text_mojibake", "'要求\uFFFD', text_replacement", "'\uFFFD', text_replacement", "'\uE123村', text_private_use",
        "'办理\u0007', text_control", "'优惠大厅 www.example.com 注册', text_link", "'年满80周岁?是。', ''"})
    void imported_text_is_flagged(String text, String code) {
        assertThat(String.join(" ", ImportedText.problems("conditions", text).stream().map(Problem::code).toList())).isEqualTo(code);
    }
}
