package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.protocol.wire.ContentReceipt;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.UploadName;
import yiwang.sync.protocol.wire.UploadWindow;

/** A station knows the address of its upload, so that a piece may arrive while the creation is still on its way. */
class PieceBeforeCreationTest {

    private static final String PIECE = "application/offset+octet-stream";
    /** A refusal that came after waiting takes longer. */
    private static final Duration AT_ONCE = Duration.ofSeconds(7);

    private final Clock clock = Clock.systemUTC();
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private TestStation station;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        GatewayPlace place = place(data);
        gateway = GatewayServer.start(new GatewayConfig(place, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(place, clock);
        station = TestStation.enrol(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
    }

    /** Where it stands; tests on another database say so here. */
    GatewayPlace place(Path folder) throws IOException {
        return GatewayPlace.folder(folder);
    }

    /** Where creations go: tests with another instance say so here. */
    String creations() {
        return gateway.url();
    }

    @AfterEach
    void stop() {
        admin.close();
        gateway.close();
    }

    @Test
    void the_receipt_says_that_an_upload_has_a_name_beforehand_and_the_creation_gives_that_one() {
        byte[] file = bytes(1000);
        assertThat(UploadWindow.allowsNamed(station.sign(Call.of("GET", "/v1/receipt")).send(gateway.url()).headers().firstValue(UploadWindow.HEADER).orElse(null))).isTrue();
        assertThat(create(station, file, 400).headers().firstValue("Location").orElseThrow()).endsWith(address(station, file));
    }

    @Test
    void it_waits_for_the_creation_and_goes_on_behind_it() throws Exception {
        byte[] file = bytes(90_000);
        CompletableFuture<HttpResponse<byte[]>> last = sent(piece(station, file, 60_000, 90_000));
        CompletableFuture<HttpResponse<byte[]>> second = sent(piece(station, file, 30_000, 60_000));
        areThere(2);

        assertThat(create(station, file, 30_000).statusCode()).isEqualTo(201);

        assertThat(second.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
        assertThat(last.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
        assertThat(offset(last.join())).isEqualTo(90_000);
        assertThat(last.join().headers().firstValue(ContentReceipt.SIGNATURE_HEADER)).isPresent();
    }

    @Test
    void of_a_creation_that_was_cut_the_missing_bytes_come_later_and_it_goes_on_behind_them() throws Exception {
        byte[] file = bytes(90_000);
        CompletableFuture<HttpResponse<byte[]>> early = sent(piece(station, file, 30_000, 90_000));
        areThere(1);
        assertThat(offset(create(station, file, 12_000))).as("so many bytes of it came").isEqualTo(12_000);
        assertThat(offset(create(station, file, 0))).as("asked again").isEqualTo(12_000);

        assertThat(offset(call(piece(station, file, 12_000, 30_000)))).isGreaterThanOrEqualTo(30_000);
        assertThat(offset(early.get(30, TimeUnit.SECONDS))).isEqualTo(90_000);
    }

    @Test
    void where_no_creation_comes_it_is_refused_after_a_while_and_nothing_is_left_of_it() throws Exception {
        byte[] file = bytes(90_000);

        HttpResponse<byte[]> lonely = call(piece(station, file, 30_000, 60_000));

        assertThat(lonely.statusCode()).isEqualTo(409);
        assertThat(offset(lonely)).isZero();
        assertThat(station.sign(Call.tus("HEAD", address(station, file))).send(gateway.url()).statusCode()).isEqualTo(404);
        assertThat(partsLeft()).isEmpty();
        assertThat(offset(create(station, file, 30_000))).as("a creation that comes after all").isEqualTo(30_000);
    }

    @Test
    void of_a_file_that_is_there_it_is_refused_at_once() {
        byte[] file = bytes(60_000);
        assertThat(create(station, file, 60_000).headers().firstValue(ContentReceipt.SIGNATURE_HEADER)).isPresent();

        HttpResponse<byte[]> late = atOnce(piece(station, file, 30_000, 60_000));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(offset(late)).isEqualTo(60_000);
    }

    @Test
    void another_station_that_knows_the_name_is_told_what_it_is_told_of_any_name_and_disturbs_nothing() throws Exception {
        byte[] file = bytes(90_000);
        TestStation other = TestStation.enrol(gateway.url(), admin.enrolCode("二号窗口"), clock);
        String name = address(station, file);
        CompletableFuture<HttpResponse<byte[]>> early = sent(piece(station, file, 30_000, 60_000));
        areThere(1);

        HttpResponse<byte[]> before = atOnce(other.signPiece(unsigned(name, file, 30_000, 60_000)));
        create(station, file, 30_000);
        HttpResponse<byte[]> after = atOnce(other.signPiece(unsigned(name, file, 60_000, 90_000)));
        HttpResponse<byte[]> nothing = atOnce(other.signPiece(unsigned("/v1/uploads/" + "0".repeat(32), file, 30_000, 60_000)));

        assertThat(before.statusCode()).isEqualTo(404);
        assertThat(after.statusCode()).isEqualTo(404);
        assertThat(before.body()).isEqualTo(after.body()).isEqualTo(nothing.body());
        assertThat(before.headers().map()).doesNotContainKeys("upload-offset", "yiwang-upload");
        assertThat(offset(early.get(30, TimeUnit.SECONDS))).isEqualTo(60_000);
        assertThat(call(piece(station, file, 60_000, 90_000)).headers().firstValue(ContentReceipt.SIGNATURE_HEADER)).isPresent();
    }

    @Test
    void without_the_words_of_its_creation_or_with_others_there_is_no_such_upload() {
        byte[] file = bytes(90_000);
        String name = address(station, file);
        Call silent = Call.tus("PATCH", name).with("Content-Type", PIECE).with("Upload-Offset", "30000").body(Arrays.copyOf(file, 100));
        Call longer = unsigned(name, file, 30_000, 60_000).with("Upload-Length", "90001");
        Call first = unsigned(name, file, 0, 30_000);
        Call behind = unsigned(name, file, 30_000, 60_000).with("Upload-Offset", "90000");
        Call unreadable = unsigned(name, file, 30_000, 60_000).with("Upload-Metadata", "sha256 !");
        for (Call call : List.of(silent, longer, first, behind, unreadable)) {
            assertThat(atOnce(station.signPiece(call)).statusCode()).isEqualTo(404);
        }
        assertThat(atOnce(station.impostor().signPiece(unsigned(name, file, 30_000, 60_000))).statusCode()).isEqualTo(401);
        assertThat(atOnce(station.signPiece(unsigned(name, file, 30_000, 60_000)).with("Upload-Length", "90001")).statusCode()).as("other words than were signed").isEqualTo(401);
        assertThat(offset(create(station, file, 0))).isZero();
    }

    @Test
    void of_a_station_that_was_revoked_it_is_refused_at_once() {
        byte[] file = bytes(90_000);
        admin.revoke(station.self.stationId());
        assertThat(atOnce(piece(station, file, 30_000, 60_000)).statusCode()).isEqualTo(403);
    }

    private Call piece(TestStation owner, byte[] file, int from, int to) {
        return owner.signPiece(unsigned(address(owner, file), file, from, to));
    }

    private static Call unsigned(String address, byte[] file, int from, int to) {
        return announced(Call.tus("PATCH", address), file).with("Content-Type", PIECE).with("Upload-Offset", Integer.toString(from)).body(Arrays.copyOfRange(file, from, to));
    }

    private static Call announced(Call call, byte[] file) {
        return call.with("Upload-Length", Integer.toString(file.length))
                .with("Upload-Metadata", "sha256 " + Base64.getEncoder().encodeToString(Sha256.hex(file).getBytes(StandardCharsets.US_ASCII)));
    }

    private static String address(TestStation owner, byte[] file) {
        return "/v1/uploads/" + UploadName.of(UploadName.station(owner.self.stationId()), Sha256.hex(file), file.length);
    }

    private HttpResponse<byte[]> create(TestStation owner, byte[] file, int first) {
        Call call = announced(Call.tus("POST", "/v1/uploads"), file).body(Arrays.copyOf(file, first));
        return owner.signPiece(first == 0 ? call : call.with("Content-Type", PIECE)).send(creations());
    }

    private HttpResponse<byte[]> call(Call call) {
        return call.send(gateway.url());
    }

    private HttpResponse<byte[]> atOnce(Call call) {
        long began = System.nanoTime();
        HttpResponse<byte[]> answer = call(call);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
        return answer;
    }

    private CompletableFuture<HttpResponse<byte[]>> sent(Call call) {
        return CompletableFuture.supplyAsync(() -> call(call), task -> Thread.ofVirtual().start(task));
    }

    /** Returns when so many requests have come to the gateway that are not answered yet. */
    private void areThere(int requests) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!new String(call(Call.of("GET", "/metrics")).body(), StandardCharsets.UTF_8).contains("yiwang_gateway_requests_under_way " + requests + ".0")) {
            assertThat(System.nanoTime()).as("waiting for " + requests + " requests").isLessThan(limit);
        }
    }

    private List<Path> partsLeft() throws IOException {
        try (Stream<Path> parts = Files.list(data.resolve("uploads"))) {
            return parts.toList();
        }
    }

    private static long offset(HttpResponse<byte[]> answer) {
        return Long.parseLong(answer.headers().firstValue("Upload-Offset").orElseThrow());
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }
}
