package yiwang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The fault matrix of the devices promises nothing that no test plays. */
class FaultMatrixTest {

    private static final String HEAD = "| device | fault | outcome | sentence | recovery | test |";

    private final NamedTests tests = new NamedTests();

    @Test
    void every_row_has_six_cells_and_names_a_test() {
        assertThat(rows()).hasSizeGreaterThan(20).allSatisfy(row -> {
            assertThat(row).as(String.join(" | ", row)).hasSize(6);
            assertThat(NamedTests.namesOne(row.getLast())).as("no test is named: " + String.join(" | ", row)).isTrue();
        });
    }

    @Test
    void every_test_that_is_named_exists() {
        assertThat(rows().stream().flatMap(row -> tests.missing(row.getLast()).stream()).toList()).isEmpty();
    }

    @Test
    void a_name_that_is_no_test_is_noticed() {
        assertThat(tests.isTest("FaultMatrixTest", "a_name_that_is_no_test_is_noticed")).isTrue();
        assertThat(tests.isTest("FaultMatrixTest", "rows")).isFalse();
        assertThat(tests.isTest("NoSuchTest", "rows")).isFalse();
        assertThat(tests.missing("`FaultMatrixTest#rows`, `FaultMatrixTest#every_test_that_is_named_exists`")).containsExactly("`FaultMatrixTest#rows`");
    }

    private static List<List<String>> rows() {
        return NamedTests.rows(Product.ROOT.resolve("device-drivers/README.md"), HEAD);
    }
}
