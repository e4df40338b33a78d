package yiwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway as a service supervisor runs it. */
class ServingTest {

    private Process process;
    private URI url;
    private Path errors;

    @TempDir
    private Path folder;

    @BeforeEach
    void serve() throws IOException {
        errors = folder.resolve("errors");
        List<String> call = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dstdout.encoding=UTF-8", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "yiwang.cli.YiwangMain"));
        call.addAll(List.of("gateway", "--data", folder.resolve("centre").toString(), "--listen", "127.0.0.1:0", "--log", "json", "--json"));
        process = new ProcessBuilder(call).redirectError(errors.toFile()).start();
        url = URI.create(Cli.JSON.readTree(process.inputReader(StandardCharsets.UTF_8).readLine()).get("ready").asText());
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void asked_to_end_it_answers_what_it_began_turns_away_what_comes_and_ends_with_0() throws Exception {
        try (Socket begun = new Socket("127.0.0.1", url.getPort())) {
            send(begun, "POST /v1/enrolments HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{");
            // The count in the metrics tells that it is under way.
            while (!ask("/metrics").contains("yiwang_gateway_requests_under_way 1.0")) {
                Thread.onSpinWait();
            }
            process.toHandle().destroy();
            String turnedAway = ask("/v1/catalogue");
            while (!turnedAway.startsWith("HTTP/1.1 503")) {
                turnedAway = ask("/v1/catalogue");
            }
            assertThat(turnedAway).containsPattern("Retry-After: \\d+").contains("gateway_busy");
            assertThat(ask("/v1/health")).startsWith("HTTP/1.1 200");
            assertThat(ask("/v1/health/ready")).startsWith("HTTP/1.1 503");

            send(begun, "}");
            assertThat(new String(begun.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).as("what was under way is answered").startsWith("HTTP/1.1 403");
        }
        assertThat(process.waitFor(15, TimeUnit.SECONDS)).as("ends within its limit").isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void the_log_is_one_json_object_a_line() throws Exception {
        ask("/v1/health?name=王桂兰");
        ask("/v1/王桂兰");
        process.toHandle().destroy();
        assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();

        String log = Files.readString(errors);
        assertThat(log).doesNotContain("王桂兰").doesNotContain("%E7%8E%8B");
        List<JsonNode> lines = new ArrayList<>();
        for (String line : log.lines().toList()) {
            lines.add(Cli.JSON.readTree(line));
        }
        assertThat(lines).filteredOn(line -> line.path("formattedMessage").asText().equals("request")).hasSize(2);
    }

    private String ask(String target) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", url.getPort())) {
            send(socket, "GET " + URI.create("http://x" + target).toASCIIString().substring(8) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
