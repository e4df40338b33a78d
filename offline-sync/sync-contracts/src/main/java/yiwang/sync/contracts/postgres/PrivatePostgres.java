package yiwang.sync.contracts.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import yiwang.sync.contracts.network.FreePort;

/**
 * A PostgreSQL of a test's own, from Debian's package {@code postgresql}: a private folder, a free port of loopback, ended by its
 * own process id. It refuses to run as root, so for root it runs as the package's user.
 */
public final class PrivatePostgres implements AutoCloseable {

    private static final int SECONDS = 60;
    private static final String USER = "yiwang";

    private final PostgresPrograms programs;
    private final Path folder;
    private final int port;
    private final List<String> settings;
    private final AtomicInteger databases = new AtomicInteger();
    private Process server;

    private PrivatePostgres(PostgresPrograms programs, Path folder, int port, List<String> settings) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
        this.settings = settings;
    }

    /** One for all tests of this process; it ends with it. */
    public static PrivatePostgres shared() {
        return Shared.ONE;
    }

    /** @param settings such as {@code max_connections=20} */
    public static PrivatePostgres start(String... settings) {
        try {
            PostgresPrograms programs = PostgresPrograms.find();
            Path folder = programs.ownFolder();
            programs.run(folder, "initdb", "-D", folder.resolve("data").toString(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
            PrivatePostgres postgres = new PrivatePostgres(programs, folder, FreePort.take(), List.of(settings));
            postgres.begin();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves again after {@link #stop} or {@link #kill}, over the same data and port. */
    public void begin() throws IOException {
        List<String> call = new ArrayList<>(programs.asItsUser("postgres", "-D", folder.resolve("data").toString(), "-p", Integer.toString(port),
                "-k", folder.toString(), "-h", "127.0.0.1", "-c", "shared_buffers=64MB", "-c", "max_connections=100", "-c", "log_min_messages=warning"));
        settings.forEach(setting -> call.addAll(List.of("-c", setting)));
        server = new ProcessBuilder(call).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile())).start();
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (programs.exit(folder, "pg_isready", "-q", "-t", "1", "-h", "127.0.0.1", "-p", Integer.toString(port)) != 0) {
            if (!server.isAlive() || System.nanoTime() > limit) {
                throw new IOException("PostgreSQL does not start: " + Files.readString(folder.resolve("server.log")));
            }
        }
    }

    /** An empty database. @return its JDBC URL */
    public String newDatabase() {
        String name = "hall_" + databases.incrementAndGet();
        try {
            programs.run(folder, "createdb", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", USER, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=" + USER;
    }

    /** What a query answers, one line a row, columns parted by {@code |}. */
    public String ask(String jdbcUrl, String sql) throws IOException {
        String name = jdbcUrl.replaceAll(".*/|\\?.*", "");
        return programs.run(folder, "psql", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", USER, "-d", name, "-X", "-A", "-t", "-q",
                "-v", "ON_ERROR_STOP=1", "-c", sql);
    }

    /** What the server said. */
    public String log() throws IOException {
        return Files.readString(folder.resolve("server.log"));
    }

    public long pid() {
        return server.pid();
    }

    /** Cuts all connections and ends in order. */
    public void stop() throws IOException {
        end("INT");
    }

    /** Ends as in a crash: the next start recovers from the log. */
    public void kill() throws IOException {
        end("QUIT");
    }

    private void end(String signal) throws IOException {
        if (!server.isAlive()) {
            return;
        }
        programs.signal(signal, server.pid());
        try {
            if (!server.waitFor(SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
                throw new IOException("PostgreSQL does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        }
    }

    @Override
    public void close() throws IOException {
        end("INT");
        programs.remove(folder);
    }

    private static final class Shared {

        static final PrivatePostgres ONE = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Shared::end, "end-postgres"));
        }

        private static void end() {
            try {
                ONE.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
