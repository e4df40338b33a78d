package yiwang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The fault matrix of the devices promises nothing that no test plays. */
class FaultMatrixTest {

    private static final String HEAD = "| device | fault | outcome | sentence | recovery | test |";
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

    private final Map<String, String> tests = Stream.of("Test.java", "Contract.java").flatMap(ending -> Product.files(ending).stream())
            .collect(Collectors.toMap(FaultMatrixTest::className, Product::read, String::concat));

    @Test
    void every_row_has_six_cells_and_names_a_test() {
        assertThat(rows()).hasSizeGreaterThan(20).allSatisfy(row -> {
            assertThat(row).as(String.join(" | ", row)).hasSize(6);
            assertThat(NAMED.matcher(row.getLast()).find()).as("no test is named: " + String.join(" | ", row)).isTrue();
        });
    }

    @Test
    void every_test_that_is_named_exists() {
        List<String> missing = new ArrayList<>();
        for (List<String> row : rows()) {
            for (MatchResult named : NAMED.matcher(row.getLast()).results().toList()) {
                if (!isTest(named.group(1), named.group(2))) {
                    missing.add(named.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void a_name_that_is_no_test_is_noticed() {
        assertThat(isTest("FaultMatrixTest", "a_name_that_is_no_test_is_noticed")).isTrue();
        assertThat(isTest("FaultMatrixTest", "rows")).isFalse();
        assertThat(isTest("NoSuchTest", "rows")).isFalse();
    }

    /** A method with a test's annotation within the lines above it. */
    private boolean isTest(String type, String method) {
        return Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory)\\b(?:(?!\\n\\n).)*?\\b(?:void|Stream<\\w+>) " + method + "\\(", Pattern.DOTALL)
                .matcher(tests.getOrDefault(type, "")).find();
    }

    private static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : Product.read(Product.ROOT.resolve("device-drivers/README.md")).lines().toList()) {
            inside = line.equals(HEAD) || inside && line.startsWith("|");
            if (inside && !line.equals(HEAD) && !line.startsWith("| ---")) {
                rows.add(Stream.of(line.substring(1, line.length() - 1).split("\\|", -1)).map(String::strip).toList());
            }
        }
        return rows;
    }

    private static String className(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
