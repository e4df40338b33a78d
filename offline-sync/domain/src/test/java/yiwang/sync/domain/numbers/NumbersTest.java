package yiwang.sync.domain.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.sync.domain.problem.Problem;

class NumbersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String SERIES = ReceiptNumber.series("990121100201", "A1", DAY);

    @Test
    void a_receipt_number_says_where_and_when_it_was_drawn() {
        ReceiptNumber number = ReceiptNumber.of(SERIES, 7).toOptional().orElseThrow();
        assertThat(number.text()).hasSize(26).startsWith("L990121100201A12611240007");
        assertThat(number.series()).isEqualTo(SERIES);
        assertThat(number.areaCode()).isEqualTo("990121100201");
        assertThat(number.deviceCode()).isEqualTo("A1");
        assertThat(number.day()).isEqualTo(DAY);
        assertThat(number.serial()).isEqualTo(7);
    }

    @Test
    void the_serial_after_the_last_is_refused() {
        assertThat(ReceiptNumber.of(SERIES, 9999).problems()).isEmpty();
        assertThat(ReceiptNumber.of(SERIES, 10_000).problems()).extracting(Problem::code).containsExactly("receipt_serial_used_up");
    }

    @Test
    void every_number_of_a_day_reads_back_and_no_two_are_alike() {
        Set<String> seen = new HashSet<>();
        for (int serial = 1; serial <= ReceiptNumber.LAST_SERIAL; serial++) {
            ReceiptNumber number = ReceiptNumber.of(SERIES, serial).toOptional().orElseThrow();
            assertThat(seen.add(number.text())).isTrue();
            assertThat(ReceiptNumber.parse(number.text()).toOptional()).contains(number);
        }
    }

    @Test
    void typed_with_blanks_hyphens_and_small_letters_it_still_reads() {
        ReceiptNumber number = ReceiptNumber.of(SERIES, 42).toOptional().orElseThrow();
        String typed = number.text().toLowerCase(Locale.ROOT).substring(0, 13) + " - " + number.text().substring(13);
        assertThat(ReceiptNumber.parse(typed).toOptional()).contains(number);
    }

    @ParameterizedTest
    @CsvSource({"'', receipt_form", "L99, receipt_form", "M990121100201A126112400070, receipt_form",
        "L990121100201A126133200070, receipt_form", "L９90121100201A126112400070, receipt_form"})
    void what_is_no_receipt_number_is_refused(String text, String code) {
        assertThat(ReceiptNumber.parse(text).problems()).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void a_wrong_character_is_caught_at_every_place() {
        String number = ReceiptNumber.of(SERIES, 42).toOptional().orElseThrow().text();
        Random random = new Random(7);
        for (int at = 0; at < number.length(); at++) {
            char other = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(random.nextInt(36));
            if (other != number.charAt(at)) {
                assertThat(ReceiptNumber.parse(number.substring(0, at) + other + number.substring(at + 1)).problems()).isNotEmpty();
            }
        }
    }

    @Test
    void an_area_or_device_that_is_none_makes_no_series() {
        assertThatThrownBy(() -> ReceiptNumber.series("99012110020", "A1", DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReceiptNumber.series("990121100201", "a1", DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_case_number_is_made_of_the_implementing_code_of_a_handle_code() {
        CaseNumber number = CaseNumber.of("119901219900010013499051100200101", DAY, 12).toOptional().orElseThrow();
        assertThat(number.text()).isEqualTo("1199012199000100134990511002001" + "20261124" + "000012").hasSize(45);
        assertThat(number.shortNumber()).isEqualTo("20261124000012");
        assertThat(CaseNumber.parse(number.text()).toOptional()).contains(number);
        assertThat(CaseNumber.parse("12").problems()).extracting(Problem::code).containsExactly("case_no_form");
        assertThat(CaseNumber.of("1199012199000100134990511002001", DAY, 1_000_000).problems()).isNotEmpty();
    }

    @Test
    void query_codes_have_no_look_alikes() {
        Random random = new Random(20261121);
        for (int round = 0; round < 2000; round++) {
            String code = QueryCode.draw(random);
            assertThat(code).hasSize(6).matches("[^0O1IL2Z5S8B]+");
            assertThat(QueryCode.wellFormed(code)).isTrue();
        }
        assertThat(QueryCode.wellFormed("ABCDEF")).isFalse();
        assertThat(QueryCode.wellFormed("acdefg")).isFalse();
    }

    @Test
    void ticket_numbers_grow_past_three_digits() {
        assertThat(TicketNumber.of("A", 1)).isEqualTo("A001");
        assertThat(TicketNumber.of("B", 1000)).isEqualTo("B1000");
        assertThatThrownBy(() -> TicketNumber.of("AA", 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
