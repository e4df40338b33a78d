package yiwang.device.contracts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs a class of stories in a JVM whose environment is set for them, and hands back one test a story.
 *
 * <p>For what a library reads from the process environment, as javax.print reads {@code CUPS_SERVER}: a running JVM
 * cannot change that for itself.
 */
public final class StoriesInOwnJvm {

    private StoriesInOwnJvm() { }

    /** @param stories a class of ordinary {@code @Test} methods whose name keeps it out of the build's own selection */
    public static List<DynamicTest> of(Class<?> stories, Map<String, String> environment, Duration limit) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("stories");
        Path report = folder.resolve("report");
        Path output = folder.resolve("output");
        try {
            Process jvm = launch(stories, environment, report, output);
            boolean ended = jvm.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                jvm.descendants().forEach(ProcessHandle::destroyForcibly);
                jvm.destroyForcibly();
            }
            List<DynamicTest> tests = read(report);
            String said = Files.readString(output);
            String how = ended ? "ended with " + jvm.exitValue() : "was stopped after " + limit;
            tests.add(DynamicTest.dynamicTest("the JVM of " + stories.getSimpleName() + " told of every story", () -> {
                if (!ended || jvm.exitValue() != 0 || tests.size() < 2) {
                    throw new AssertionError("it " + how + " after " + (tests.size() - 1) + " stories:\n" + said);
                }
            }));
            return tests;
        } finally {
            PrivateFolder.delete(folder);
        }
    }

    private static Process launch(Class<?> stories, Map<String, String> environment, Path report, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-Djava.awt.headless=true",
                "-Djunit.jupiter.execution.timeout.default=120 s", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), StoryTeller.class.getName(), stories.getName(), report.toString());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    private static List<DynamicTest> read(Path report) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : Files.exists(report) ? Files.readAllLines(report) : List.<String>of()) {
            String[] parts = line.split("\t", -1);
            String trace = new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            tests.add(DynamicTest.dynamicTest(parts[0], () -> {
                if (!trace.isEmpty()) {
                    throw new AssertionError(trace);
                }
            }));
        }
        return tests;
    }
}
