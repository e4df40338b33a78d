package yiwang.sync.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.sync.domain.problem.Problem;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({"王桂兰, 王*兰", "李四, 李*", "赵𬭎, 赵*", "𬭎建国, 𬭎*国", "阿依努尔·买买提, 阿******提", "王, *", "'', ''"})
    void names(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @Test
    void numbers() {
        assertThat(Masking.numberOnScreen("990121194203150020")).isEqualTo("9****************0");
        assertThat(Masking.numberOnOwnPaper("990121194203150020")).isEqualTo("990121********0020");
        assertThat(Masking.mobile("13800001234")).isEqualTo("138****1234");
        assertThat(Masking.mobile("8001234")).isEqualTo("*******");
        assertThat(Masking.account("6222000000001234")).isEqualTo("************1234");
    }

    @ParameterizedTest
    @CsvSource({"示范省云川市青溪县望河镇柳湾村3组12号, 示范省云川市青溪县望河镇柳湾村*", "青溪县城关街道, 青溪县城关街道", "某处12号, *", "'', ''"})
    void addresses(String address, String masked) {
        assertThat(Masking.address(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"阿依努尔•买买提", "阿依努尔．买买提", "阿依努尔・买买提", "' 阿依努尔·买买提 '"})
    void look_alikes_of_the_separator_become_the_one_separator(String name) {
        assertThat(PersonName.normalise(name)).isEqualTo("阿依努尔·买买提");
    }

    @Test
    void names_are_counted_as_people_count() {
        assertThat(PersonName.length("赵𬭎")).isEqualTo(2);
        assertThat(PersonName.problems("𬭎".repeat(100))).isEmpty();
        assertThat(PersonName.problems("𬭎".repeat(101))).extracting(Problem::code).containsExactly("name_length");
        assertThat(PersonName.problems("王" + Character.toString(0x33400))).as("younger than this Java").isEmpty();
        assertThat(PersonName.problems("王" + Character.toString(0x2FFFF))).as("never a character").isNotEmpty();
        assertThat(PersonName.problems("  ")).extracting(Problem::code).containsExactly("name_missing");
        assertThat(PersonName.problems("王\uFFFD")).extracting(Problem::code).containsExactly("name_characters");
        assertThat(PersonName.problems("王\uD840")).extracting(Problem::code).containsExactly("name_characters");
        assertThat(PersonName.warnings("王\uE000")).extracting(Problem::code).containsExactly("name_private_use");
    }
}
