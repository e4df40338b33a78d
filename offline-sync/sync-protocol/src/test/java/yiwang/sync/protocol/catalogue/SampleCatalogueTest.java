package yiwang.sync.protocol.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import yiwang.sync.domain.catalogue.Catalogue;
import yiwang.sync.domain.catalogue.CatalogueSearch;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.ItemValidity;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.sync.domain.catalogue.MaterialSource;
import yiwang.sync.domain.catalogue.PromiseRule;
import yiwang.sync.domain.check.CreditCode;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.domain.time.TimeLimit;

class SampleCatalogueTest {

    private static final Catalogue SAMPLE = CatalogueJson.sample();

    static List<Item> items() {
        return SAMPLE.items();
    }

    @Test
    void twenty_items_and_one_that_has_ended() {
        assertThat(SAMPLE.sample()).isTrue();
        assertThat(items()).extracting(Item::id).startsWith("D01", "D02").contains("D20").endsWith("D99").hasSize(21);
        assertThat(items()).filteredOn(item -> !ItemValidity.problems(item, LocalDate.of(2026, 11, 21)).isEmpty())
                .extracting(Item::id).containsExactly("D99");
    }

    @Test
    void the_package_reads_without_a_warning() {
        assertThat(CatalogueJson.read(CatalogueJson.samplePackage())).isEqualTo(Checked.sound(SAMPLE));
    }

    @ParameterizedTest
    @MethodSource("items")
    void codes_fit_together(Item item) {
        assertThat(CreditCode.problems(item.bodyCode())).isEmpty();
        assertThat(item.implementingCode()).hasSize(31).startsWith(item.bodyCode()).endsWith(item.baseCode());
        assertThat(item.handleCode()).hasSize(33).isEqualTo(item.implementingCode() + "01");
        assertThat(item.materials()).extracting(MaterialRequirement::code)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, item.materials().size()).mapToObj("M%02d"::formatted).toList());
    }

    @ParameterizedTest
    @MethodSource("items")
    void only_scans_and_data_may_follow_later_and_only_with_a_limit(Item item) {
        for (MaterialRequirement m : item.materials()) {
            if (m.tolerable()) {
                assertThat(item.toleranceDays()).isPositive();
                assertThat(m.sources()).doesNotContain(MaterialSource.CARD, MaterialSource.FORM);
            }
        }
    }

    @Test
    void a_licence_or_the_card_reader_proves_identity() {
        assertThat(item("D13").material("居民身份证").orElseThrow().sources()).isEqualTo(Set.of(MaterialSource.LICENCE, MaterialSource.CARD));
        assertThat(item("D13").material("本人社保卡/银行卡").orElseThrow().onlyByScan()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"高龄补贴, D13", "gllr, D13", "计生证明, D10", "新农合, D05", "运输证, D12", "zdsh, D01", "无房, D16", "gtgs, D19", "glbt, D13", "xnh, D05"})
    void old_names_and_initials_find_items(String text, String id) {
        assertThat(CatalogueSearch.find(items(), text).getFirst().id()).isEqualTo(id);
    }

    @Test
    void the_calendar_counts_as_the_vectors_of_2025_and_knows_2026() {
        assertThat(TimeLimit.workingDays(5).due(LocalDate.of(2025, 1, 22), SAMPLE.calendar())).isEqualTo("2025-02-05");
        assertThat(TimeLimit.workingDays(10).due(LocalDate.of(2025, 9, 26), SAMPLE.calendar())).isEqualTo("2025-10-16");
        assertThat(TimeLimit.workingDays(1).due(LocalDate.of(2026, 9, 30), SAMPLE.calendar())).isEqualTo("2026-10-08");
        assertThat(SAMPLE.calendar().isWorkingDay(LocalDate.of(2026, 2, 28))).isTrue();
    }

    @Test
    void a_promise_that_does_not_halve_the_law_is_flagged() {
        assertThat(items().stream().flatMap(item -> PromiseRule.warnings(item).stream()).map(Problem::field)).containsExactly("D01", "D09");
    }

    @Test
    void what_is_written_reads_back_equal() {
        assertThat(CatalogueJson.read(CatalogueJson.write(SAMPLE)).toOptional()).contains(SAMPLE);
    }

    @Test
    void unknown_fields_are_passed_over_and_broken_packages_refused() {
        String text = new String(CatalogueJson.samplePackage(), StandardCharsets.UTF_8);
        assertThat(read(text.replace("\"sample\": true", "\"sample\": true, \"later\": {\"x\": [1]}")).toOptional()).contains(SAMPLE);
        assertThat(codes(text.replace("\"schema_version\": 1", "\"schema_version\": 2"))).containsExactly("catalogue_newer");
        assertThat(codes(text.replace("\"handle_code\"", "\"handel_code\""))).containsExactly("catalogue_malformed");
        assertThat(codes(text.substring(0, text.length() / 2))).containsExactly("catalogue_malformed");
        assertThat(codes(text + "{}")).containsExactly("catalogue_malformed");
        assertThat(codes(text.replace("\"card\"", "\"carrier pigeon\""))).containsExactly("catalogue_malformed");
        assertThat(codes("<html>please log in</html>")).containsExactly("catalogue_malformed");
        assertThat(codes("")).containsExactly("catalogue_malformed");
    }

    private static List<String> codes(String text) {
        return read(text).problems().stream().map(Problem::code).toList();
    }

    private static Checked<Catalogue> read(String text) {
        return CatalogueJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Item item(String id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }
}
