package yiwang.device.spi.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.device.api.CardReadOutcome.Problem;
import yiwang.device.simulator.SamplePerson;
import yiwang.device.simulator.SamplePersons;

class CardChecksTest {

    private static final int NUMBER = 122;

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "11010519491231002x", "810000199001010019", "911840199001010018",
        "932682198501010017", "931586198001010028", "911398199012310021", "990121194203150020"})
    void published_numbers_hold(String number) {
        assertThat(CitizenNumber.wellFormed(number)).isTrue();
        assertThat(CitizenNumber.checkHolds(number)).isTrue();
    }

    @Test
    void the_published_number_of_a_2017_card_holds() {
        assertThat(ForeignerNumber2017.checkHolds("KAZ110090123105")).isTrue();
        assertThat(ForeignerNumber2017.checkHolds("KAZ110090123106")).isFalse();
    }

    @Test
    void every_single_wrong_digit_is_noticed() {
        String number = "990121194203150020";
        for (int at = 0; at < 17; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != number.charAt(at)) {
                    assertThat(CitizenNumber.checkHolds(number.substring(0, at) + digit + number.substring(at + 1))).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "122, 990121194203150021, id_check_digit",
        "122, 99012119420315002A, id_format",
        "122, 110105194912310021, id_check_digit birth_mismatch",
        "36,  19420316,           birth_mismatch",
        "36,  19420230,           birth_not_a_date birth_mismatch",
        "36,  20261122,           birth_in_future birth_mismatch",
        "188, 20261122,           valid_from_in_future",
        "188, 20060431,           valid_from_not_a_date",
        "204, 20060331,           valid_to_before_from",
        "204, 永远永远永远永远,   valid_to_not_a_date",
    })
    void what_does_not_fit_is_named(int at, String value, String codes) {
        assertThat(codes(SamplePersons.WANG_GUILAN, at, value)).containsExactly(codes.split(" "));
    }

    @Test
    void a_number_with_an_impossible_day_fails_even_when_its_check_holds() {
        List<String> codes = codes(SamplePersons.WANG_GUILAN, NUMBER, withCheck("99012119990231001"));
        assertThat(codes).containsExactly("id_birth_not_a_date", "birth_mismatch");
    }

    @Test
    void a_permit_must_begin_with_its_region() {
        assertThat(codes(SamplePersons.HONG_KONG_RESIDENT, NUMBER, withCheck("84000019900101001"))).containsExactly("id_region");
    }

    @Test
    void a_2023_number_must_begin_with_nine() {
        assertThat(codes(SamplePersons.FOREIGNER_2023, NUMBER, withCheck("81000019901231002"))).containsExactly("id_region");
    }

    @Test
    void a_2017_card_is_checked_by_its_own_rules() {
        assertThat(codes(SamplePersons.FOREIGNER_2017, NUMBER, "KAZ990090123106")).containsExactly("id_check_digit");
        assertThat(codes(SamplePersons.FOREIGNER_2017, NUMBER, "9901211942031500")).containsExactly("id_format");
        assertThat(codes(SamplePersons.FOREIGNER_2017, 220, "19911231")).containsExactly("birth_mismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"王\uD86C兰", "王\u202E兰", "王\n兰", "王\uFFFD兰"})
    void text_that_no_honest_card_holds_is_refused(String name) {
        byte[] block = SamplePersons.WANG_GUILAN.card().text();
        for (int i = 0; i < name.length(); i++) {
            block[2 * i] = (byte) name.charAt(i);
            block[2 * i + 1] = (byte) (name.charAt(i) >> 8);
        }
        assertThat(codes(block)).containsExactly("text_broken");
    }

    @Test
    void sentences_are_for_people_and_hold_nothing_of_the_card() {
        byte[] block = CardTextTest.block(SamplePersons.WANG_GUILAN, NUMBER, "990121194203150021");
        List<Problem> problems = CardChecks.problems(CardText.of(block).orElseThrow(), LocalDate.of(2026, 11, 21));
        assertThat(problems).extracting(Problem::sentence).containsExactly("证件号码校验位不正确");
    }

    private static String withCheck(String body) {
        for (char check : "0123456789X".toCharArray()) {
            if (CitizenNumber.checkHolds(body + check)) {
                return body + check;
            }
        }
        throw new AssertionError(body);
    }

    private static List<String> codes(SamplePerson person, int at, String value) {
        return codes(CardTextTest.block(person, at, value));
    }

    private static List<String> codes(byte[] block) {
        return CardChecks.problems(CardText.of(block).orElseThrow(), LocalDate.of(2026, 11, 21)).stream().map(Problem::code).toList();
    }
}
