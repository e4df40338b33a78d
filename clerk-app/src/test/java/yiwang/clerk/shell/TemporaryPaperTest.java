package yiwang.clerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryPaperTest {

    private static final byte[] PDF = "%PDF 王桂兰".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void a_paper_can_be_read_by_its_owner_only_and_is_gone_when_the_queue_has_it() throws IOException {
        Path file;
        Path secondName = folder.resolve("kept");
        try (TemporaryPaper paper = new TemporaryPaper(folder.resolve("papers"), PDF)) {
            file = paper.file();
            assertThat(file).hasBinaryContent(PDF);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            Files.createLink(secondName, file);
        }
        assertThat(file).doesNotExist();
        assertThat(Files.readAllBytes(secondName)).as("overwritten, not only unlinked").containsOnly(0);
    }

    @Test
    void what_a_crash_left_is_wiped_at_the_next_start_and_other_files_stay() throws IOException {
        Path left = Files.write(folder.resolve("paper123.pdf"), PDF);
        Path other = Files.write(folder.resolve("notes.txt"), PDF);
        Path secondName = Files.createLink(folder.resolve("kept"), left);
        TemporaryPaper.sweep(folder);
        assertThat(left).doesNotExist();
        assertThat(other).exists();
        assertThat(Files.readAllBytes(secondName)).containsOnly(0);
        TemporaryPaper.sweep(folder.resolve("not there"));
    }
}
