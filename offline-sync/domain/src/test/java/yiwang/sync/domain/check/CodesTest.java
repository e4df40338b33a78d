package yiwang.sync.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.sync.domain.problem.Problem;

class CodesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @ValueSource(strings = {"119901219900010013", "12990121990001140N", "11990121990001212J", "1199012199000128XD",
        "12990100990001490F", "91990121990002055K", "91350100M000100Y43", "91990121990002055k"})
    void sound_credit_codes_pass(String code) {
        assertThat(CreditCode.problems(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"91350100M000100Y44, credit_check", "91350100M000100Y4, credit_length", "91350100I000100Y43, credit_characters"})
    void wrong_credit_codes_are_named(String code, String problem) {
        assertThat(CreditCode.problems(code)).extracting(Problem::code).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U",
        "1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0",
        "1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9",
        "1.2.156.3005.2.11100000MB0341032Y002.119901219900010013.2025060100000001.001.9"})
    void sound_licence_identifiers_pass(String identifier) {
        assertThat(LicenceIdentifier.problems(identifier)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.156.3005.2.11100000MB03271699022.340100.000000017.001.9, licence_check",
        "1.2.156.3005.2.11100000MB03271699022.340100.000000016.01.9,  licence_form",
        "1.2.156.3005.3.11100000MB03271699022.340100.000000016.001.9, licence_form"})
    void wrong_licence_identifiers_are_named(String identifier, String problem) {
        assertThat(LicenceIdentifier.problems(identifier)).extracting(Problem::code).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KAZ110090123105", "932682198501010017", "931586198001010028", "911398199012310021", "kaz110090123105"})
    void sound_foreigners_numbers_pass(String number) {
        assertThat(ForeignerNumber.problems(number, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"KAZ110090123106, id_check_digit", "KAZ110090133105, id_date", "K1Z110090123105, id_characters",
        "KAZ11009012310, id_length", "911398199012310022, id_check_digit", "811398199012310021, id_characters"})
    void wrong_foreigners_numbers_are_named(String number, String problem) {
        assertThat(ForeignerNumber.problems(number, TODAY)).extracting(Problem::code).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({"1199012199000100134990511002001, ''", "119901219900010013499051100200101, ''", "11990121990001001340005110020010, item_code_length",
        "1199012199000100144990511002001, item_code_body", "1199012199000100138990511002001, item_code_level",
        "1199012199000100134320511002001, item_code_base", "1199012199000100134000511002001, ''",
        "119901219900010013499051100200100, item_code_serial", "11990121990001001349905110020010A, item_code_serial"})
    void item_codes_hold_body_level_base_and_serial(String code, String problem) {
        assertThat(String.join(" ", ItemCode.problems(code).stream().map(Problem::code).toList())).isEqualTo(problem);
    }

    @Test
    void the_demo_province_needs_its_switch() {
        assertThat(AreaCode.problems("990121100201", true)).isEmpty();
        assertThat(AreaCode.problems("990121100201", false)).extracting(Problem::code).containsExactly("area_demo");
    }

    @Test
    void an_unknown_area_warns_and_is_no_fault() {
        assertThat(AreaCode.problems("450123456789", false)).isEmpty();
        assertThat(AreaCode.problems("290121100201", false)).isEmpty();
        assertThat(AreaCode.warnings("290121100201", false)).extracting(Problem::code).containsExactly("area_unknown");
    }

    @ParameterizedTest
    @CsvSource({"99012110020, area_length", "99012110020A, area_characters"})
    void wrong_area_codes_are_named(String code, String problem) {
        assertThat(AreaCode.problems(code, true)).extracting(Problem::code).containsExactly(problem);
    }

    @Test
    void swapped_neighbours_and_wrong_characters_fail_the_check() {
        String body = "L990121100201A12611240001";
        String number = body + Mod3736.of(body);
        assertThat(Mod3736.holds(number)).isTrue();
        for (int at = 0; at < number.length() - 1; at++) {
            if (number.charAt(at) != number.charAt(at + 1)) {
                StringBuilder swapped = new StringBuilder(number);
                swapped.setCharAt(at, number.charAt(at + 1));
                swapped.setCharAt(at + 1, number.charAt(at));
                assertThat(Mod3736.holds(swapped.toString())).as("swap at %d", at).isFalse();
            }
        }
        for (String nothing : List.of("", "A", "a0", "00Ａ")) {
            assertThat(Mod3736.holds(nothing)).isFalse();
        }
    }
}
