package yiwang.device.contracts;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The other end of {@link StoriesInOwnJvm}: writes a line a story, {@code name TAB base64(trace, empty when well)}. */
final class StoryTeller implements TestExecutionListener {

    private final Path report;

    private StoryTeller(Path report) {
        this.report = report;
    }

    public static void main(String[] arguments) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request().selectors(selectClass(arguments[0])).build();
        LauncherFactory.create().execute(request, new StoryTeller(Path.of(arguments[1])));
        System.exit(0);
    }

    @Override
    public void executionFinished(TestIdentifier story, TestExecutionResult result) {
        if (story.isTest() || result.getThrowable().isPresent()) {
            write(story.getDisplayName(), result.getThrowable().map(StoryTeller::trace).orElse(""));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier story, String reason) {
        write(story.getDisplayName(), "skipped: " + reason);
    }

    private void write(String name, String trace) {
        String line = name + "\t" + Base64.getEncoder().encodeToString(trace.getBytes(StandardCharsets.UTF_8)) + "\n";
        try {
            Files.writeString(report, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String trace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
