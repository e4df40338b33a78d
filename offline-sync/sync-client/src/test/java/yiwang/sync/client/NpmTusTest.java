package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.sync.contracts.network.Cut;
import yiwang.sync.contracts.network.CuttingProxy;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.protocol.wire.Sha256;

/** Foreign tus programs and ours understand each other, over a line that is cut. */
class NpmTusTest {

    private final Clock clock = Clock.systemUTC();
    private final Random random = new Random(20261122);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 65_536})
    void the_npm_client_brings_a_file_to_our_gateway_over_a_line_that_is_cut(int chunk) throws Exception {
        byte[] file = bytes(900_000);
        Path source = Files.write(folder.resolve("scan.png"), file);
        Path data = folder.resolve("gateway");
        try (GatewayServer gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
             GatewayAdmin admin = GatewayAdmin.open(data, clock);
             CuttingProxy line = new CuttingProxy("127.0.0.1", URI.create(gateway.url()).getPort())) {
            Process client = NpmTus.fetched().node("client.mjs", line.url() + "/v1/uploads", admin.token(Role.UPLOADER), source, chunk);
            int cuts = cutUntilEnded(client, line);
            assertThat(client.exitValue()).isZero();
            assertThat(cuts).as("times the line was cut").isPositive();
        }
        String sha256 = Sha256.hex(file);
        assertThat(data.resolve("content").resolve(sha256.substring(0, 2)).resolve(sha256)).hasBinaryContent(file);
    }

    @Test
    void our_client_brings_a_file_to_the_npm_server_over_a_line_that_is_cut() throws Exception {
        byte[] file = bytes(900_000);
        Process server = NpmTus.fetched().node("server.mjs", Files.createDirectories(folder.resolve("files")));
        try (CuttingProxy line = new CuttingProxy("127.0.0.1", Integer.parseInt(server.inputReader().readLine().trim()))) {
            LineSense sense = new LineSense();
            UploadGate gate = new UploadGate(sense, new Throttle(Throttle.UNLIMITED, System::nanoTime));
            ForeignPlace place = new ForeignPlace(line.url() + "/files", new Line(clock, Duration.ofSeconds(10)));
            AtomicReference<String> url = new AtomicReference<>();
            int cuts = 0;
            UploadOutcome outcome;
            do {
                assertThat(cuts++).as("attempts").isLessThan(60);
                line.cut(Cut.requestAfter(150_000));
                UploadTask task = new UploadTask(Sha256.hex(file), file.length, Optional.ofNullable(url.get()),
                        () -> new ByteArrayInputStream(file), url::set, offset -> { });
                outcome = new FileUpload(task, place, gate, sense, System::nanoTime).run();
            } while (!(outcome instanceof UploadOutcome.Complete));
            assertThat(cuts).isGreaterThan(3);
            assertThat(folder.resolve("files").resolve(url.get().substring(url.get().lastIndexOf('/') + 1))).hasBinaryContent(file);
        } finally {
            server.destroy();
        }
    }

    /** A foreign server signs nothing: the offset is its word. */
    private record ForeignPlace(String endpoint, Line line) implements UploadPlace {

        @Override
        public HttpUrl uploads() {
            return HttpUrl.get(endpoint);
        }

        @Override
        public Answer<Reply> call(Request request) {
            return line.call(request);
        }

        @Override
        public Optional<HttpUrl> own(String address) {
            return Optional.ofNullable(uploads().resolve(address));
        }

        @Override
        public boolean proves(Reply reply, String sha256, long size) {
            return Long.toString(size).equals(reply.headers().get("Upload-Offset"));
        }
    }

    private int cutUntilEnded(Process client, CuttingProxy line) throws InterruptedException {
        int cuts = 0;
        line.cut(Cut.requestAfter(150_000));
        while (!client.waitFor(20, TimeUnit.MILLISECONDS)) {
            if (line.bytesUp() >= 150_000) {
                cuts++;
                line.cut(Cut.requestAfter(150_000));
            }
        }
        return cuts;
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
