package yiwang.endtoend.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yiwang.endtoend.Examples;
import yiwang.endtoend.Hall;
import yiwang.endtoend.Yiwang;

/** The system mounts a disk read-only when it has found errors on it; only root may play this, others see the test skipped. */
@Timeout(400)
class ReadOnlyDiskTest {

    private static final long ONE_OPERATION_MILLIS = 20_000;

    @TempDir
    Path folder;
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("站点 一"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", disk.toString()), "needs root, to mount a small disk");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void within_one_operation_the_clerk_is_told_and_when_it_is_writable_again_work_goes_on() throws Exception {
        try (Hall hall = Hall.open(folder); CommandLoop loop = new CommandLoop(new Yiwang.Program(List.of(), CommandLoopMain.class.getName(), Map.of()))) {
            Object[] accept = hall.accepting(Examples.person(folder, "王桂兰", "990121194203150020"), hall.form(folder), Examples.picture(folder, "卡.png", 5)).toArray();
            String before = loop.call(accept).only().get("case_id").asText();

            assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
            long begun = System.nanoTime();
            Yiwang.Answer refused = loop.call(accept);
            assertThat((System.nanoTime() - begun) / 1_000_000).as("no spinning").isLessThan(ONE_OPERATION_MILLIS);
            assertThat(refused.exit()).isEqualTo(6);
            assertThat(refused.lines()).isEmpty();
            assertThat(refused.errors()).matches("(?s)(unreadable|disk_failing): .*");

            assertThat(run("mount", "-o", "remount,rw", disk.toString())).isTrue();
            String after = loop.call(accept).only().get("case_id").asText();
            hall.syncUntilNothingIsLeft();
            assertThat(hall.casesAtCentre()).extracting(c -> c.get("case_id").asText()).containsExactly(before, after);
        }
    }

    private static boolean run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
