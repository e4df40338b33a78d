package yiwang.endtoend.rig;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import yiwang.endtoend.Yiwang;
import yiwang.endtoend.Yiwang.Answer;

/** A long-lived process of the command line, asked call by call; it may be killed at any moment, from any thread. */
final class CommandLoop implements AutoCloseable {

    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;
    private final CompletableFuture<Void> answered = new CompletableFuture<>();

    CommandLoop(Yiwang.Program program) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xmx200m", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                // A killed process leaves SQLite's native library behind: in the build folder, not in everyone's.
                "-Dorg.sqlite.tmpdir=" + Path.of("target").toAbsolutePath(), "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.addAll(program.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.main()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(Path.of("target", "command-loops.err").toFile()));
        builder.environment().putAll(program.environment());
        process = builder.start();
        in = process.outputWriter(StandardCharsets.UTF_8);
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Empty when the process died before it answered. */
    Optional<Answer> ask(Object... arguments) {
        try {
            List<String> call = Stream.concat(Stream.of(arguments).map(Object::toString), Stream.of("--json")).toList();
            in.append(Yiwang.JSON.writeValueAsString(call)).append('\n').flush();
            String line = out.readLine();
            answered.complete(null);
            return line == null ? Optional.empty() : Optional.of(read(line));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Answer call(Object... arguments) {
        return ask(arguments).orElseThrow(() -> new AssertionError("the process died at " + List.of(arguments)));
    }

    private static Answer read(String line) throws IOException {
        JsonNode answer = Yiwang.JSON.readTree(line);
        List<JsonNode> lines = new ArrayList<>();
        for (JsonNode said : answer.get("out")) {
            lines.add(Yiwang.JSON.readTree(said.asText()));
        }
        return new Answer(answer.get("exit").asInt(), lines, answer.get("err").asText());
    }

    /** Ends it by force at this moment after its first answer, or after its start; returns at once. */
    void killWithin(Duration moment, boolean evenWhileItStarts) {
        CompletableFuture<Void> from = evenWhileItStarts ? CompletableFuture.completedFuture(null) : answered;
        from.thenRunAsync(process::destroyForcibly, CompletableFuture.delayedExecutor(moment.toMillis(), TimeUnit.MILLISECONDS));
    }

    void awaitDeath() {
        process.onExit().join();
    }

    /** Lets it end as it would by itself. */
    void end() throws IOException {
        in.close();
        awaitDeath();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
