package yiwang.sync.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperFontsTest {

    @TempDir
    Path root;

    @Test
    void a_machine_without_fonts_is_told_which_package_to_install() {
        assertThatThrownBy(() -> new PaperFonts(root)).isInstanceOfSatisfying(MissingFontException.class,
            e -> assertThat(e.debianPackage()).isEqualTo("fonts-wqy-microhei"))
            .hasMessageContaining("wqy-microhei.ttc").hasMessageContaining("fonts-wqy-microhei");
    }

    @Test
    void every_font_of_the_chain_is_asked_for_by_its_own_package() throws IOException {
        for (FontFile file : FontFile.values()) {
            assertThatThrownBy(() -> new PaperFonts(root)).hasMessageContaining(file.debianPackage())
                .hasMessageContaining(file.in(root).getFileName().toString());
            Files.createDirectories(file.in(root).getParent());
            Files.createSymbolicLink(file.in(root), file.in(PaperFonts.DEBIAN));
        }
        try (PaperFonts elsewhere = new PaperFonts(root)) {
            assertThat(new Papers(elsewhere).receipt(SampleCases.received()).pages()).isEqualTo(1);
        }
        for (FontFile file : FontFile.values()) {
            Files.delete(file.in(root));
        }
    }

    @Test
    void a_broken_font_file_is_named_with_its_package() throws IOException {
        for (FontFile file : FontFile.values()) {
            Files.createDirectories(file.in(root).getParent());
            Files.writeString(file.in(root), "not a font");
        }
        try (PaperFonts broken = new PaperFonts(root)) {
            assertThatThrownBy(() -> new Papers(broken).receipt(SampleCases.received()))
                .isInstanceOf(MissingFontException.class).hasMessageContaining("reinstall the Debian package fonts-wqy-microhei");
        }
    }
}
