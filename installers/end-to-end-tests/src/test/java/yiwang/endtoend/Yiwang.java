package yiwang.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command line as other programs call it: a process of its own with {@code --json}. */
public final class Yiwang {

    public static final ObjectMapper JSON = new ObjectMapper();

    private Yiwang() { }

    /** How a call ended. */
    public record Answer(int exit, List<JsonNode> lines, String errors) {

        public JsonNode only() {
            if (lines.size() != 1) {
                throw new AssertionError("one line expected, got " + lines + " exit " + exit + " stderr " + errors);
            }
            return lines.getFirst();
        }
    }

    /** @param options of the JVM; @param main what runs in it; @param environment more variables, such as where the print service is */
    public record Program(List<String> options, String main, Map<String, String> environment) {

        public Program(Map<String, String> environment) {
            this(List.of(), "yiwang.cli.YiwangMain", environment);
        }
    }

    public static Answer call(Object... arguments) {
        return call(Map.of(), arguments);
    }

    public static Answer call(Map<String, String> environment, Object... arguments) {
        return call(new Program(environment), arguments);
    }

    public static Answer call(Program program, Object... arguments) {
        try {
            Path errors = Files.createTempFile("yiwang", ".err");
            Process process = builder(errors, program, arguments).start();
            byte[] out = process.getInputStream().readAllBytes();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running after 60 s: " + List.of(arguments));
            }
            List<JsonNode> lines = new ArrayList<>();
            for (String line : new String(out, StandardCharsets.UTF_8).lines().toList()) {
                lines.add(JSON.readTree(line));
            }
            String said = Files.readString(errors);
            Files.delete(errors);
            return new Answer(process.exitValue(), lines, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A call that is ended by force after a while, if it has not ended before; what it had printed by then. */
    public static List<JsonNode> killed(Duration after, Object... arguments) {
        try {
            Path said = Files.createTempFile("yiwang", ".out");
            Process process = builder(Path.of("/dev/null"), new Program(Map.of()), arguments).redirectOutput(said.toFile()).start();
            process.waitFor(after.toMillis(), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            String text = Files.readString(said);
            Files.delete(said);
            List<JsonNode> lines = new ArrayList<>();
            for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A call that runs until it is ended; its first line says that it is ready. */
    public static Running run(Object... arguments) {
        return run(new Program(Map.of()), arguments);
    }

    public static Running run(Program program, Object... arguments) {
        try {
            Process process = builder(Files.createTempFile(Path.of("target"), "running", ".err"), program, arguments).start();
            var reader = process.inputReader(StandardCharsets.UTF_8);
            String line = reader.readLine();
            if (line == null) {
                throw new AssertionError("ended without a word: " + List.of(arguments));
            }
            return new Running(process, JSON.readTree(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever main it is, with its arguments as they are; nobody reads its first line. */
    public static Process started(Program program, Object... arguments) throws IOException {
        return new ProcessBuilder(command(program, arguments)).redirectErrorStream(true).start();
    }

    public record Running(Process process, JsonNode ready) implements AutoCloseable {

        public String url() {
            return ready.get("ready").asText();
        }

        /** A line on its standard input. What it does with it is done soon, not at once. */
        public void say(String line) throws IOException {
            process.outputWriter(StandardCharsets.UTF_8).append(line).append('\n').flush();
        }

        public void kill() {
            process.destroyForcibly().onExit().join();
        }

        @Override
        public void close() {
            process.destroy();
            if (process.onExit().completeOnTimeout(null, 10, TimeUnit.SECONDS).join() == null) {
                kill();
            }
        }
    }

    private static ProcessBuilder builder(Path errors, Program program, Object... arguments) {
        List<String> command = command(program, arguments);
        command.add("--json");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(program.environment());
        return builder;
    }

    private static List<String> command(Program program, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.addAll(program.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.main()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }
}
