package yiwang.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StyleSheetRulesTest {
    private static final Path SHEETS = Path.of("src/main/resources/yiwang/ui/theme");
    private static final Pattern LITERAL = Pattern.compile("#[0-9A-Fa-f]{3,8}\\b|rgba?\\(|\\b(?:white|black|red|gray)\\b");

    @Test
    void the_three_themes_name_the_same_colours() throws IOException {
        Map<Theme, Set<String>> roles = new EnumMap<>(Theme.class);
        for (Theme theme : Theme.values()) {
            roles.put(theme, Palette.of(theme).colours().keySet());
        }
        assertThat(roles.get(Theme.DARK)).isEqualTo(roles.get(Theme.LIGHT));
        assertThat(roles.get(Theme.ELDER)).isEqualTo(roles.get(Theme.LIGHT));
    }

    @Test
    void no_other_sheet_and_no_class_names_a_colour_of_its_own() throws IOException {
        Set<String> themes = Stream.of(Theme.values()).map(theme -> theme.sheet() + ".css").collect(Collectors.toSet());
        List<String> found = new ArrayList<>();
        for (Path file : files(SHEETS)) {
            if (!themes.contains(file.getFileName().toString())) {
                find(LITERAL, file, found);
            }
        }
        for (Path file : files(Path.of("src/main/java"))) {
            find(Pattern.compile("\"#[0-9A-Fa-f]{3,8}\"|Color\\.(?!TRANSPARENT)\\w+|setStyle\\("), file, found);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_colour_asked_for_is_known() throws IOException {
        Set<String> known = Palette.of(Theme.LIGHT).colours().keySet();
        Pattern asked = Pattern.compile("(?<=[:,\\s(])-(?:yw|color)-[\\w-]+(?!\\s*:)(?![\\w-])");
        Pattern defined = Pattern.compile("(-(?:yw|color)-[\\w-]+)\\s*:");
        List<String> unknown = new ArrayList<>();
        for (Path file : files(SHEETS)) {
            String text = Files.readString(file) + Files.readString(SHEETS.resolve("components.css"));
            Set<String> here = defined.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toSet());
            asked.matcher(Files.readString(file)).results().map(r -> r.group())
                    .filter(name -> !known.contains(name) && !here.contains(name))
                    .forEach(name -> unknown.add(file.getFileName() + ": " + name));
        }
        assertThat(unknown).isEmpty();
    }

    private static void find(Pattern pattern, Path file, List<String> found) throws IOException {
        pattern.matcher(Files.readString(file)).results()
                .forEach(match -> found.add(file.getFileName() + ": " + match.group()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
