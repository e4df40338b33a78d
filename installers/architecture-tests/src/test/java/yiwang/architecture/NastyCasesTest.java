package yiwang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every nasty case of network and store has a row, and the test that it names exists. */
class NastyCasesTest {

    private static final String HEAD = "| number | story | outcome | test |";

    private final NamedTests tests = new NamedTests();

    @Test
    void each_of_the_cases_21_to_52_has_one_row_and_names_a_test() {
        assertThat(rows()).extracting(row -> Integer.valueOf(row.getFirst())).containsExactlyElementsOf(IntStream.rangeClosed(21, 52).boxed().toList());
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row).hasSize(4);
            assertThat(NamedTests.namesOne(row.getLast())).as("no test is named: " + String.join(" | ", row)).isTrue();
        });
    }

    @Test
    void every_test_that_is_named_exists() {
        assertThat(rows().stream().flatMap(row -> tests.missing(row.getLast()).stream()).toList()).isEmpty();
    }

    private static List<List<String>> rows() {
        return NamedTests.rows(Product.ROOT.resolve("installers/end-to-end-tests/README.md"), HEAD);
    }
}
