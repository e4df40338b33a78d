package yiwang.sync.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import yiwang.sync.contracts.objects.PrivateS3;

/** Starts {@link GatewayProcess} and ends it as a power cut would: with SIGKILL. */
final class KillableGateway implements AutoCloseable {

    private final List<String> place;
    private Process process;
    private URI url;

    KillableGateway(Path data) throws IOException {
        this(List.of(data.toString()));
    }

    /** One instance of several over a database. */
    KillableGateway(Path data, String database) throws IOException {
        this(List.of(data.toString(), database));
    }

    /** One instance of several that share no folder. */
    KillableGateway(Path data, String database, String bucket) throws IOException {
        this(List.of(data.toString(), database, bucket));
    }

    private KillableGateway(List<String> place) throws IOException {
        this.place = place;
        start();
    }

    void start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> call = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx200m", "--enable-native-access=ALL-UNNAMED",
                // A killed process leaves SQLite's native library behind: in the build folder, not in everyone's.
                "-Dorg.sqlite.tmpdir=" + Path.of("target").toAbsolutePath(),
                "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile", "logback.xml"),
                "-cp", classPath, GatewayProcess.class.getName()));
        call.addAll(place);
        ProcessBuilder builder = new ProcessBuilder(call).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(Map.of("AWS_ACCESS_KEY_ID", PrivateS3.ACCESS_KEY, "AWS_SECRET_ACCESS_KEY", PrivateS3.SECRET_KEY));
        process = builder.start();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("http://")) {
                url = URI.create(line);
                // Whatever it logs later is passed on: a full pipe would stop it.
                Thread.ofVirtual().start(() -> out.lines().forEach(System.err::println));
                return;
            }
        }
        throw new IOException("the gateway process ended before it served");
    }

    void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new AssertionError("the gateway process does not die");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String url() {
        return url.toString();
    }

    int port() {
        return url.getPort();
    }

    @Override
    public void close() {
        kill();
    }
}
