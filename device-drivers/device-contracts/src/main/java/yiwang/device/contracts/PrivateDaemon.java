package yiwang.device.contracts;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One system daemon in the foreground, on loopback, ended by its own process id with everything it started. */
final class PrivateDaemon implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);

    private static final int LOWEST_PORT = 12_000;
    private static final int ABOVE_HIGHEST_PORT = 32_000;

    private final Process process;

    private PrivateDaemon(Process process) {
        this.process = process;
    }

    /** @throws IllegalStateException naming the Debian package when the program is not installed */
    static Path program(String path, String debianPackage) {
        Path program = Path.of(path);
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException(path + " is missing: install the Debian package " + debianPackage);
        }
        return program;
    }

    static PrivateDaemon start(List<String> command, Map<String, String> environment, Path log, int port) throws IOException {
        return start(command, environment, log, "listen on port " + port, () -> listening(port));
    }

    /** @param ready  what it does when it has come up, in words; {@code isReady} asks whether it does */
    static PrivateDaemon start(List<String> command, Map<String, String> environment, Path log, String ready, BooleanSupplier isReady) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        PrivateDaemon daemon = new PrivateDaemon(builder.start());
        try {
            Wait.until(START_LIMIT, command.getFirst() + " to " + ready + ", see " + log, () -> daemon.deadOr(isReady));
            if (!daemon.process.isAlive()) {
                throw new IllegalStateException(command.getFirst() + " ended at once: " + Files.readString(log));
            }
        } catch (RuntimeException | IOException e) {
            daemon.close();
            throw e;
        }
        return daemon;
    }

    /**
     * A port below those that the system gives to outgoing connections (32768 and up on Linux). One of those would now and then be
     * taken while the daemon is down: by anybody's connection, or by a client of ours that asks for it and so connects to itself.
     */
    static int freePort() throws IOException {
        for (int attempt = 0; attempt < 200; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, ABOVE_HIGHEST_PORT);
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress("127.0.0.1", port));
                return port;
            } catch (BindException e) {
                // Taken: look elsewhere.
            }
        }
        throw new IOException("no port is free");
    }

    static String run(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.onExit().join().exitValue();
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + exit + ": " + output);
        }
        return output;
    }

    /** Stops it from running, as a machine that hangs does; {@link #resume()} lets it go on. */
    void pause() throws IOException {
        run(List.of("kill", "-STOP", Long.toString(process.pid())), Map.of());
    }

    void resume() throws IOException {
        run(List.of("kill", "-CONT", Long.toString(process.pid())), Map.of());
    }

    /** Kills it and its children the hard way, as a power cut does. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        Wait.until(KILL_LIMIT, "killed processes to be gone", () -> all.stream().noneMatch(PrivateDaemon::running));
    }

    /**
     * A dying process still holds its sockets while one of its threads is not a zombie, though its command is gone already;
     * what is only zombies, somebody else may never collect.
     */
    private static boolean running(ProcessHandle handle) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(handle.pid()), "task"))) {
            return handle.isAlive() && threads.anyMatch(PrivateDaemon::runs);
        } catch (IOException e) {
            return handle.isAlive();
        }
    }

    /** proc(5), third field of {@code stat}, behind the name in brackets. */
    private static boolean runs(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
            return !stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean deadOr(BooleanSupplier condition) {
        return !process.isAlive() || condition.getAsBoolean();
    }

    private static boolean listening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
