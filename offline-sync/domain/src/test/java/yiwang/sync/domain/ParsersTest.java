package yiwang.sync.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.casework.CaseEvent;
import yiwang.sync.domain.casework.MaterialRules;
import yiwang.sync.domain.casework.MaterialsAtHand;
import yiwang.sync.domain.catalogue.CatalogueSearch;
import yiwang.sync.domain.catalogue.ImportedText;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.Items;
import yiwang.sync.domain.catalogue.MaterialSource;
import yiwang.sync.domain.catalogue.Necessity;
import yiwang.sync.domain.check.LicenceIdentifier;
import yiwang.sync.domain.check.Mod3736;
import yiwang.sync.domain.numbers.CaseNumber;
import yiwang.sync.domain.numbers.QueryCode;
import yiwang.sync.domain.numbers.ReceiptNumber;
import yiwang.sync.domain.person.Masking;
import yiwang.sync.domain.person.PersonName;

/** Whatever is typed, scanned or imported gets an answer, never an exception; a parsed value is well formed. */
class ParsersTest {

    private static final List<String> PIECES = List.of("L", "990121100201", "A1", "261124", "0001", "1.2.156.3005.2.", ".", "-", " ", "　",
            "王桂兰", "赵𬭎", "阿依努尔•买买提", "\uD840", "\uDC00", "\uE000", "\uFFFD", "?。", "０１", "x", "DECIDED", "\n", "\u0000", "村",
            "119901219900010013", "%d", "(", "*", "\\");

    @Test
    void any_text_gets_an_answer() {
        Random random = new Random(20261121);
        Item item = Items.with(10, java.util.Optional.empty(), Items.material("M01", "照片", Necessity.REQUIRED, true, MaterialSource.SCAN));
        for (int round = 0; round < 20_000; round++) {
            String text = text(random);
            ReceiptNumber.parse(text).toOptional().ifPresent(number -> assertThat(Mod3736.holds(number.text())).isTrue());
            CaseNumber.parse(text).toOptional().ifPresent(number -> assertThat(number.text()).hasSize(45));
            CaseEvent.ofWireName(text, text).toOptional().ifPresent(event -> assertThat(event.wireName()).isNotBlank());
            LicenceIdentifier.problems(text);
            QueryCode.wellFormed(text);
            ImportedText.problems("guide", text);
            assertThat(CatalogueSearch.find(List.of(item), text)).hasSizeLessThan(2);
            assertThat(PersonName.normalise(PersonName.normalise(text))).isEqualTo(PersonName.normalise(text));
            assertThat(MaterialRules.review(item, new MaterialsAtHand(Set.of(text), Set.of(text), Set.of(), Set.of(), false)).problems()).isNotEmpty();
        }
    }

    @Test
    void a_mask_keeps_the_length_and_hides_the_middle() {
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            String text = text(random);
            for (String masked : List.of(Masking.name(text), Masking.numberOnScreen(text), Masking.numberOnOwnPaper(text), Masking.mobile(text))) {
                assertThat(PersonName.length(masked)).isEqualTo(PersonName.length(text));
                assertThat(text.isEmpty() || masked.contains("*")).isTrue();
            }
            Masking.address(text);
        }
    }

    @Test
    void a_drawn_receipt_number_of_any_place_and_day_reads_back() {
        Random random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            String area = String.format("%012d", random.nextLong(1_000_000_000_000L));
            String device = "" + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(random.nextInt(36)) + random.nextInt(10);
            LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(20_000));
            ReceiptNumber number = ReceiptNumber.of(ReceiptNumber.series(area, device, day), 1 + random.nextInt(9999)).toOptional().orElseThrow();
            ReceiptNumber read = ReceiptNumber.parse(number.text()).toOptional().orElseThrow();
            assertThat(read.areaCode()).isEqualTo(area);
            assertThat(read.deviceCode()).isEqualTo(device);
            assertThat(read.day()).isEqualTo(day);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(8); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
