package yiwang.sync.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A store in a process of its own, to be killed or to hold a lock. What it has been told is durable it prints, a line each. */
final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private ChildJvm(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @param before  what runs the JVM, such as strace and its arguments; may be empty */
    static ChildJvm start(List<String> before, Class<?> main, String... args) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m",
                // A killed process leaves SQLite's native library behind: in the build folder, not in everyone's.
                "--enable-native-access=ALL-UNNAMED", "-Dorg.sqlite.tmpdir=" + Path.of("target").toAbsolutePath(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), main.getName()));
        command.addAll(List.of(args));
        return new ChildJvm(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    long pid() {
        return process.pid();
    }

    /** @return null at the end */
    String line() throws IOException {
        return lines.readLine();
    }

    /** Kills it at once ({@code kill -9}) and returns what it had still said. */
    List<String> kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly();
        List<String> rest = rest();
        process.waitFor(30, TimeUnit.SECONDS);
        return rest;
    }

    List<String> rest() throws IOException {
        List<String> rest = new ArrayList<>();
        for (String line = line(); line != null; line = line()) {
            rest.add(line);
        }
        return rest;
    }

    /** Ends it and what it runs, and waits for that: only then are its locks gone. */
    @Override
    public void close() throws IOException {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        family.add(process.toHandle());
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(one -> one.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        lines.close();
    }
}
