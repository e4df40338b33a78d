package yiwang.endtoend.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** 10,000 faults while printing: no numbered sheet is unaccounted for, no second original comes by itself. A program in another language compares. */
class TenThousandPrintFaultsTest {

    private static final Path CHECKER = Path.of("checker/sheets.py");
    private static final int HALLS = 5;
    private static final int FAULTS_A_HALL = Integer.getInteger("yiwang.print.faults", 10_000) / (2 * HALLS);

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 900, unit = TimeUnit.SECONDS)
    void every_sheet_is_accounted_for_and_no_original_comes_twice() throws Exception {
        List<Callable<List<Path>>> halls = new ArrayList<>();
        for (int hall = 0; hall < HALLS; hall++) {
            halls.add(new CertificateHall("Q" + (char) ('A' + hall), FAULTS_A_HALL, folder, 20_261_122 + hall));
            halls.add(new TicketHall("T" + hall, FAULTS_A_HALL, folder, 4_711 + hall));
        }
        List<String> pairs = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(halls.size())) {
            for (Future<List<Path>> logs : hands.invokeAll(halls)) {
                logs.get().forEach(log -> pairs.add(log.toString()));
            }
        }
        String said = checker(pairs);
        Files.writeString(Path.of("target/print-faults.txt"), 2 * HALLS * FAULTS_A_HALL + " faults: " + said);
        assertThat(said).contains(" 0 findings");
        assertThat(Integer.parseInt(said.strip().split(" ")[0])).as("paper did come out").isGreaterThan(HALLS * FAULTS_A_HALL / 2);
    }

    @Test
    void the_checker_finds_every_lie_of_its_own() throws Exception {
        assertThat(checker(List.of("--self-test"))).contains("every lie was found");
    }

    private static String checker(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", CHECKER.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
