package yiwang.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables in READMEs that name their tests as {@code `Class#method`}: their rows, and whether what they name is a test. */
final class NamedTests {

    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

    private final Map<String, String> tests = Stream.of("Test.java", "Contract.java").flatMap(ending -> Product.files(ending).stream())
            .collect(Collectors.toMap(file -> file.getFileName().toString().replace(".java", ""), Product::read, String::concat));

    /** The cells of each row of the tables under this head. */
    static List<List<String>> rows(Path readme, String head) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : Product.read(readme).lines().toList()) {
            inside = line.equals(head) || inside && line.startsWith("|");
            if (inside && !line.equals(head) && !line.startsWith("| ---")) {
                rows.add(Stream.of(line.substring(1, line.length() - 1).split("\\|", -1)).map(String::strip).toList());
            }
        }
        return rows;
    }

    static boolean namesOne(String cell) {
        return NAMED.matcher(cell).find();
    }

    /** Those named in a cell that do not exist. */
    List<String> missing(String cell) {
        return NAMED.matcher(cell).results().filter(named -> !isTest(named.group(1), named.group(2))).map(MatchResult::group).toList();
    }

    /** A method with a test's annotation within the lines above it. */
    boolean isTest(String type, String method) {
        return Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory)\\b(?:(?!\\n\\n).)*?\\b(?:void|Stream<\\w+>) " + method + "\\(", Pattern.DOTALL)
                .matcher(tests.getOrDefault(type, "")).find();
    }
}
