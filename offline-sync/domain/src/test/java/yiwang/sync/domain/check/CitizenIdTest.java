package yiwang.sync.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.sync.domain.problem.Problem;

class CitizenIdTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @ValueSource(strings = {"990121194203150020", "990121197906080018", "990121199801010119", "990121199105120242",
        "990121202506010030", "11010519491231002X", "11010519491231002x", " 11010519491231002X ", "810000199001010019"})
    void sound_numbers_pass(String number) {
        assertThat(CitizenId.problems(number, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "99012119420315002,   id_length",
        "'',                  id_length",
        "130503670401001,     id_length",
        "99012119420315002A,  id_characters",
        "99012１194203150020, id_characters",
        "990121194203150021,  id_check_digit",
        "990121194202300023,  id_date",
        "990121202611220016,  id_date",
    })
    void each_fault_has_its_name(String number, String code) {
        assertThat(CitizenId.problems(number, TODAY)).extracting(Problem::code).contains(code);
    }

    @Test
    void a_birth_today_is_possible_and_tomorrow_is_not() {
        String newborn = withCheck("99012120261121001");
        assertThat(CitizenId.problems(newborn, TODAY)).isEmpty();
        assertThat(CitizenId.problems(newborn, TODAY.minusDays(1))).extracting(Problem::code).containsExactly("id_date");
    }

    @Test
    void no_sentence_repeats_the_number() {
        for (String number : List.of("990121194203150021", "99012119420230002A", "9901")) {
            assertThat(CitizenId.problems(number, TODAY)).isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.sentence()).doesNotContain(number));
        }
    }

    @Test
    void a_number_of_fifteen_digits_is_converted() {
        assertThat(CitizenId.fromOldNumber("130503670401001")).contains("130503196704010016");
        assertThat(CitizenId.fromOldNumber("130503671301001")).isEmpty();
        assertThat(CitizenId.fromOldNumber("13050367040100")).isEmpty();
    }

    @Test
    void dead_and_demo_areas_only_warn() {
        assertThat(CitizenId.warnings("990121194203150020", true)).isEmpty();
        assertThat(CitizenId.warnings("990121194203150020", false)).extracting(Problem::code).containsExactly("id_area");
        assertThat(CitizenId.warnings("11010519491231002X", false)).isEmpty();
    }

    @Test
    void birth_and_sex_are_told() {
        assertThat(CitizenId.birth("990121194203150020")).contains(LocalDate.of(1942, 3, 15));
        assertThat(CitizenId.sexCode("990121194203150020")).isEqualTo("2");
        assertThat(CitizenId.sexCode("990121197906080018")).isEqualTo("1");
    }

    @Test
    void every_single_wrong_digit_is_caught() {
        String sound = "990121197906080018";
        for (int at = 0; at < 18; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != sound.charAt(at)) {
                    String wrong = sound.substring(0, at) + digit + sound.substring(at + 1);
                    assertThat(CitizenId.problems(wrong, TODAY)).as("digit %d", at).isNotEmpty();
                }
            }
        }
    }

    @Test
    void any_text_gets_an_answer() {
        Random random = new Random(20261121);
        String letters = "0123456789Xx年·\uD840 -\u0000９";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(21); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            boolean sound = CitizenId.problems(text.toString(), TODAY).isEmpty();
            assertThat(sound && CitizenId.birth(text.toString()).isEmpty()).isFalse();
            CitizenId.warnings(text.toString(), true);
            CitizenId.fromOldNumber(text.toString());
            ForeignerNumber.problems(text.toString(), TODAY);
            CreditCode.problems(text.toString());
            AreaCode.problems(text.toString(), true);
        }
    }

    private static String withCheck(String digits17) {
        return "0123456789X".chars().mapToObj(c -> digits17 + (char) c)
                .filter(number -> CitizenId.problems(number, TODAY).isEmpty()).findFirst().orElseThrow();
    }
}
