package yiwang.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.CssParser;
import javafx.css.ParsedValue;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.ui.FxStage;

/** Rules are compared and not painted pages: every state of a node is covered, and the toolkit's mood at painting is not. */
class SheetCompilerTest {
    @Test
    void compiled_sheets_say_what_the_written_ones_say(@TempDir Path folder) throws Exception {
        List<Path> compiled = SheetCompiler.compile(folder);
        assertThat(compiled).isNotEmpty();
        for (Path binary : compiled) {
            List<String> written = FxStage.on(() -> rules(new CssParser().parse(sourceOf(binary))));
            List<String> read = FxStage.on(() -> rules(Stylesheet.loadBinary(binary.toUri().toURL())));
            assertThat(read).as(binary.getFileName().toString()).isNotEmpty().isEqualTo(written);
        }
    }

    private static List<String> rules(Stylesheet sheet) {
        return sheet.getRules().stream().map(SheetCompilerTest::saying).toList();
    }

    private static String saying(Rule rule) {
        return rule.getSelectors() + rule.getDeclarations().stream()
                .map(one -> one.getProperty() + ": " + saying(one.getParsedValue()) + (one.isImportant() ? " !important" : ""))
                .collect(Collectors.joining("; ", " { ", " }"));
    }

    private static String saying(Object value) {
        return switch (value) {
            case Object[] several -> Arrays.stream(several).map(SheetCompilerTest::saying).toList().toString();
            case ParsedValue<?, ?> parsed -> saying(parsed.getValue()) + (parsed.getConverter() == null ? "" : " by " + parsed.getConverter());
            case String where when where.endsWith(".css") || where.endsWith(".bss") -> "beside the sheet";
            case null, default -> String.valueOf(value);
        };
    }

    private static URL sourceOf(Path binary) throws IOException {
        String name = binary.getFileName().toString().replace(".bss", "");
        return Themes.class.getResource(name.equals(Themes.PRIMER_NAME) ? Themes.PRIMER : name + ".css");
    }
}
