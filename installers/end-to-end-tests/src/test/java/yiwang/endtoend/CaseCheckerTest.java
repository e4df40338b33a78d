package yiwang.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The checker that shares no code with the product sees every history that was doctored. */
class CaseCheckerTest {

    @Test
    void every_doctored_history_is_seen_and_a_clean_one_is_called_clean() throws Exception {
        Process process = new ProcessBuilder("python3", "checker/check.py", "--self-test").redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).contains("16 passed, 0 failed");
    }
}
