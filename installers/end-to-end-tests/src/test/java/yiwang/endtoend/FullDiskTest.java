package yiwang.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A small disk of memory, filled to the brim; only root may mount one, so others see this test skipped. */
@Timeout(90)
class FullDiskTest {

    @TempDir
    Path folder;
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("站点 一"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()), "needs root, to mount a small disk");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void a_case_that_does_not_fit_is_not_saved_and_nothing_is_left_half_done() throws Exception {
        try (Hall hall = Hall.open(folder)) {
            Path person = Examples.person(folder, "王桂兰", "990121194203150020");
            Path form = hall.form(folder);
            Object[] small = hall.accepting(person, form, Examples.picture(folder, "卡.png", 9)).toArray();
            Object[] large = hall.accepting(person, form, pdf(folder.resolve("大.pdf"), 4 << 20)).toArray();

            Yiwang.Answer tooLarge = Yiwang.call(large);
            assertThat(tooLarge.exit()).isEqualTo(6);
            assertThat(tooLarge.lines()).isEmpty();
            assertThat(tooLarge.errors()).startsWith("disk_full");
            assertThat(Yiwang.call("case", "list", "--data", hall.station).lines()).isEmpty();

            Path ballast = disk.resolve("ballast");
            fill(ballast);
            assertThat(Yiwang.call(small)).matches(answer -> answer.exit() == 6 && answer.lines().isEmpty() && answer.errors().startsWith("disk_full"));

            Files.delete(ballast);
            String caseId = Yiwang.call(small).only().get("case_id").asText();
            hall.syncUntilNothingIsLeft();
            assertThat(hall.casesAtCentre()).extracting(c -> c.get("case_id").asText()).containsExactly(caseId);
        }
    }

    private static Path pdf(Path file, int size) throws IOException {
        byte[] bytes = new byte[size];
        byte[] head = "%PDF-1.4\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] tail = "\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(tail, 0, bytes, size - tail.length, tail.length);
        return Files.write(file, bytes);
    }

    private static void fill(Path ballast) throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] piece = new byte[1024];
            while (true) {
                out.write(piece);
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) {
                throw e;
            }
        }
    }

    private static boolean run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
