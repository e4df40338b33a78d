package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.protocol.wire.Sha256;

class TusTest {

    private final Random random = new Random(20261121);
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private String token;
    private GatewayPlace place;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        place = place(data);
        gateway = GatewayServer.start(new GatewayConfig(place, "127.0.0.1", 0, Clock.systemUTC()));
        admin = GatewayAdmin.open(place, Clock.systemUTC());
        token = admin.token(Role.UPLOADER);
    }

    /** Where it stands; tests on another database say so here. */
    GatewayPlace place(Path folder) {
        return GatewayPlace.folder(folder);
    }

    /** Whole attachments, as they lie in the store. */
    List<byte[]> everythingKept() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("content"))) {
            List<byte[]> all = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.add(Files.readAllBytes(file));
            }
            return all;
        }
    }

    @AfterEach
    void stop() {
        admin.close();
        gateway.close();
    }

    @Test
    void pieces_of_any_size_make_the_same_file() throws Exception {
        for (int round = 0; round < 20; round++) {
            byte[] file = bytes(random.nextInt(200_000));
            String upload = begin(file);
            for (int at = 0; at < file.length; ) {
                int end = Math.min(file.length, at + 1 + random.nextInt(70_000));
                assertThat(piece(upload, at, Arrays.copyOfRange(file, at, end)).statusCode()).isEqualTo(204);
                at = end;
            }
            assertThat(offset(upload)).isEqualTo(file.length);
            assertThat(kept(file)).hasValue(file);
        }
    }

    @Test
    void a_foreign_client_whose_offset_is_another_one_is_told_so_at_once_and_never_waits() {
        byte[] file = bytes(90_000);
        String upload = begin(file);
        long began = System.nanoTime();
        HttpResponse<byte[]> ahead = piece(upload, 60_000, Arrays.copyOfRange(file, 60_000, 90_000));

        assertThat(ahead.statusCode()).isEqualTo(409);
        assertThat(ahead.headers().map()).doesNotContainKey("yiwang-upload");
        assertThat(piece(upload, 0, Arrays.copyOf(file, 30_000)).statusCode()).isEqualTo(204);
        assertThat(piece(upload, 0, Arrays.copyOf(file, 30_000)).statusCode()).as("the same piece once more").isEqualTo(409);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(7));
    }

    @Test
    void clients_that_race_for_one_upload_never_mix_their_bytes() throws Exception {
        byte[] file = bytes(400_000);
        String upload = begin(file);
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Random own = new Random(i);
            clients.add(() -> bring(upload, file, own));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> client : threads.invokeAll(clients, 90, TimeUnit.SECONDS)) {
                assertThat(client.get()).isPositive();
            }
        }
        assertThat(offset(upload)).isEqualTo(file.length);
        assertThat(kept(file)).hasValue(file);
    }

    @Test
    void a_file_that_is_not_what_was_announced_is_refused_and_gone() throws Exception {
        byte[] file = bytes(1000);
        String upload = begin(file);
        byte[] other = file.clone();
        other[500] ^= 1;

        assertThat(piece(upload, 0, other).statusCode()).isEqualTo(460);

        assertThat(head(upload).statusCode()).isEqualTo(404);
        assertThat(kept(file)).isEmpty();
        assertThat(kept(other)).isEmpty();
    }

    @Test
    void one_owner_does_not_see_the_uploads_of_another() {
        String upload = begin(bytes(10));
        assertThat(Call.tus("HEAD", upload).bearer(admin.token(Role.UPLOADER)).send(gateway.url()).statusCode()).isEqualTo(404);
        assertThat(head(upload).statusCode()).isEqualTo(200);
    }

    @Test
    void a_name_out_of_a_nightmare_is_only_metadata() throws Exception {
        byte[] file = bytes(10);
        for (String name : List.of("../../etc/passwd", "C:\\CON", "a\0b", "扫描 件.png", "x".repeat(2000))) {
            HttpResponse<byte[]> begun = Call.tus("POST", "/v1/uploads").with("Upload-Length", "10")
                    .with("Upload-Metadata", "filename " + base64(name) + ",sha256 " + base64(Sha256.hex(file))).bearer(token).send(gateway.url());
            assertThat(begun.statusCode()).isEqualTo(201);
            assertThat(piece(target(begun), 0, file).statusCode()).isEqualTo(204);
        }
        assertThat(everythingKept()).singleElement().isEqualTo(file);
    }

    @Test
    void a_closing_gateway_lets_a_piece_end_and_has_it_after_the_restart() throws Exception {
        byte[] file = bytes(2_000_000);
        String upload = begin(file);
        piece(upload, 0, Arrays.copyOf(file, 1_200_000));
        gateway.close();
        gateway = GatewayServer.start(new GatewayConfig(place, "127.0.0.1", 0, Clock.systemUTC()));
        assertThat(offset(upload)).isEqualTo(1_200_000);
        assertThat(piece(upload, 1_200_000, Arrays.copyOfRange(file, 1_200_000, file.length)).statusCode()).isEqualTo(204);
        assertThat(kept(file)).hasValue(file);
    }

    @Test
    void a_sender_slower_than_any_line_is_let_go_and_its_bytes_stay() {
        String upload = begin(new byte[1_000_000]);
        try (HangingPiece slow = new HangingPiece(gateway.url(), upload, token, 1_000_000)) {
            assertThat(slow.sendAByteAtATime(Duration.ofMillis(150))).isEqualTo(204);
        }
        assertThat(offset(upload)).isBetween(1L, 1000L);
    }

    private int bring(String upload, byte[] file, Random own) {
        int requests = 1;
        for (long at = offset(upload); at < file.length; at = offset(upload), requests++) {
            int from = (int) at;
            int status = piece(upload, from, Arrays.copyOfRange(file, from, Math.min(file.length, from + 1 + own.nextInt(60_000)))).statusCode();
            assertThat(status).isIn(204, 409, 423);
        }
        return requests;
    }

    private String begin(byte[] file) {
        return target(Call.tus("POST", "/v1/uploads").with("Upload-Length", Integer.toString(file.length))
                .with("Upload-Metadata", "sha256 " + base64(Sha256.hex(file))).bearer(token).send(gateway.url()));
    }

    private String target(HttpResponse<byte[]> begun) {
        return begun.headers().firstValue("Location").orElseThrow().substring(gateway.url().length());
    }

    private HttpResponse<byte[]> piece(String upload, long offset, byte[] bytes) {
        return Call.tus("PATCH", upload).with("Content-Type", "application/offset+octet-stream")
                .with("Upload-Offset", Long.toString(offset)).body(bytes).bearer(token).send(gateway.url());
    }

    private HttpResponse<byte[]> head(String upload) {
        return Call.tus("HEAD", upload).bearer(token).send(gateway.url());
    }

    private long offset(String upload) {
        return Long.parseLong(head(upload).headers().firstValue("Upload-Offset").orElseThrow());
    }

    private Optional<byte[]> kept(byte[] file) throws IOException {
        return everythingKept().stream().filter(held -> Arrays.equals(held, file)).findAny();
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
