package yiwang.endtoend.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yiwang.endtoend.Yiwang;

/** A real line of the kernel's own, slow and often away, in a network namespace; where that may not be made the test is skipped. */
@Timeout(600)
class ShapedLineTest {

    private static final int BYTES_A_SECOND = 32_000;

    private final String namespace = "yiwang-" + ProcessHandle.current().pid();

    @TempDir
    Path folder;

    @BeforeEach
    void make() throws Exception {
        boolean made = ran("ip", "netns", "add", namespace) && ran("ip", "-n", namespace, "link", "set", "lo", "mtu", "1500", "up")
                && ran("ip", "netns", "exec", namespace, "tc", "qdisc", "add", "dev", "lo", "root", "tbf", "rate", "1mbit", "burst", "16kb", "latency", "500ms")
                && ran("ip", "netns", "exec", namespace, "tc", "qdisc", "del", "dev", "lo", "root");
        assumeTrue(made, "network namespaces and tc tbf need root and a kernel that has them");
    }

    @AfterEach
    void remove() throws Exception {
        ran("ip", "netns", "del", namespace);
    }

    @Test
    void over_a_slow_line_that_goes_away_again_and_again_everything_arrives_and_little_crosses_twice() throws Exception {
        Process hall = new ProcessBuilder(List.of("ip", "netns", "exec", namespace, Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx200m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), ShapedLineMain.class.getName(), folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(hall.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(hall.waitFor()).as(said).isZero();

        JsonNode measured = Yiwang.JSON.readTree(said);
        double payload = measured.get("payload").asDouble();
        assertThat(measured.get("cuts").asInt()).as(said).isPositive();
        assertThat(measured.get("millis").asDouble()).as("the line was as slow as it was made: " + said).isGreaterThan(payload / BYTES_A_SECOND * 900);
        assertThat(measured.get("bytes").asDouble() / payload).as("bytes of the line, all headers and both ways, by bytes of scans: " + said).isLessThan(1.6);
    }

    private static boolean ran(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
