package yiwang.endtoend.rig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yiwang.endtoend.Hall;
import yiwang.endtoend.Yiwang;

/** Weeks without a line, every process in 256 MB. {@code -Dyiwang.queue=200000} plays months. */
@Timeout(900)
class LongQueueTest {

    private static final int CASES = Integer.getInteger("yiwang.queue", 20_000);
    private static final List<String> BOUNDED = List.of("-Xmx256m");

    @TempDir
    Path folder;

    @Test
    void weeks_of_cases_open_in_seconds_are_found_and_drain() throws Exception {
        try (Hall hall = Hall.open(folder)) {
            assertThat(said(LongQueueMain.class, hall.station, hall.form(folder), CASES)).contains("accepted " + CASES);

            JsonNode look = look(hall);
            assertThat(look.get("open_ms").asInt()).as(look.toString()).isLessThan(5_000);
            assertThat(look.get("list_ms").asInt()).as(look.toString()).isLessThan(2_000);
            assertThat(look.get("search_ms").asInt()).as(look.toString()).isLessThan(2_000);
            assertThat(look.get("listed").asInt()).isEqualTo(50);
            assertThat(look.get("found").asInt()).isOne();
            assertThat(look.get("waiting").asInt()).isEqualTo(CASES);

            try (Yiwang.Running sync = Yiwang.run(new Yiwang.Program(BOUNDED, "yiwang.cli.YiwangMain", Map.of()), "sync", "watch", "--until-done", "--data", hall.station)) {
                sync.process().getInputStream().transferTo(OutputStream.nullOutputStream());
                assertThat(sync.process().waitFor()).isZero();
            }
            assertThat(look(hall).get("waiting").asInt()).isZero();
            assertThat(casesAtCentre(hall)).isEqualTo(CASES + " " + CASES);
            Files.writeString(Path.of("target", "long-queue.txt"), CASES + " cases: " + look + "\n");
        }
    }

    private static JsonNode look(Hall hall) throws Exception {
        return Yiwang.JSON.readTree(said(LongQueueLookMain.class, hall.station));
    }

    private static String said(Class<?> main, Object... arguments) throws Exception {
        Process process = Yiwang.started(new Yiwang.Program(BOUNDED, main.getName(), Map.of()), arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    /** Rows, and cases among them, as another language counts them in the gateway's database. */
    private static String casesAtCentre(Hall hall) throws Exception {
        Process count = new ProcessBuilder("python3", "-c", "import sqlite3,sys;print(*sqlite3.connect(sys.argv[1]).execute("
                + "'select count(*), count(distinct case_id) from case_file').fetchone())", hall.centre.resolve("gateway.db").toString()).redirectErrorStream(true).start();
        return new String(count.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
