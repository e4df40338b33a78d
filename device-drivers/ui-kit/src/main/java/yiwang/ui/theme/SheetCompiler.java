package yiwang.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import javafx.css.Stylesheet;

/**
 * Turns the style sheets into JavaFX's binary form, for packing: read cold, PrimerLight takes some 300 ms as text and 15
 * to 45 ms as binary, ours 30 and 5. Put the folder on the class path; {@link Themes} then prefers what is in it.
 */
public final class SheetCompiler {
    private static final List<String> OWN = List.of("light", "dark", "elder", "components", "clerk", "kiosk",
            "kiosk-elder", "kiosk-ground");

    private SheetCompiler() {
    }

    /** @param arguments the folder to write below, as {@code yiwang/ui/theme/*.bss} */
    public static void main(String[] arguments) throws IOException {
        compile(Path.of(arguments[0]));
    }

    static List<Path> compile(Path classPathFolder) throws IOException {
        Path folder = Files.createDirectories(classPathFolder.resolve("yiwang/ui/theme"));
        for (String name : OWN) {
            compile(name + ".css", folder.resolve(name + ".bss"));
        }
        compile(Themes.PRIMER, folder.resolve(Themes.PRIMER_NAME + ".bss"));
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void compile(String resource, Path compiled) throws IOException {
        Path written = Files.createTempFile("sheet", ".css");
        try (InputStream in = Objects.requireNonNull(Themes.class.getResourceAsStream(resource), resource)) {
            Files.copy(in, written, StandardCopyOption.REPLACE_EXISTING);
            Stylesheet.convertToBinary(written.toFile(), compiled.toFile());
        } finally {
            Files.delete(written);
        }
    }
}
