package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.protocol.wire.ContentReceipt;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.UploadWindow;

/** What a station's own uploads have beyond tus: nothing begun is lost with an answer. */
class StationUploadTest {

    private static final String PIECE = "application/offset+octet-stream";

    private final Clock clock = Clock.systemUTC();
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private TestStation station;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(data, clock);
        station = TestStation.enrol(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
    }

    @AfterEach
    void stop() {
        admin.close();
        gateway.close();
    }

    @Test
    void a_whole_file_goes_up_in_one_request_and_is_receipted() {
        byte[] file = bytes(300_000);
        HttpResponse<byte[]> answer = create(station, file, file);
        assertThat(answer.statusCode()).isEqualTo(201);
        ContentReceipt receipt = new ContentReceipt(station.self.stationId(), Sha256.hex(file), file.length, gateway.epoch());
        assertThat(receipt.verify(station.self.gatewayKey(), answer.headers().firstValue(ContentReceipt.SIGNATURE_HEADER).orElseThrow())).isTrue();
    }

    @Test
    void a_creation_whose_answer_was_lost_is_found_again_with_its_bytes() {
        byte[] file = bytes(100_000);
        HttpResponse<byte[]> first = create(station, file, Arrays.copyOf(file, 40_000));
        assertThat(offset(first)).isEqualTo(40_000);

        HttpResponse<byte[]> again = create(station, file, new byte[0]);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        assertThat(offset(again)).isEqualTo(40_000);
        assertThat(offset(create(station, file, Arrays.copyOf(file, 10_000)))).as("bytes that are there already change nothing").isEqualTo(40_000);
    }

    @Test
    void an_upload_begun_without_bytes_is_there_too() {
        byte[] file = bytes(1000);
        String place = place(create(station, file, new byte[0]));
        assertThat(station.sign(Call.tus("HEAD", place)).send(gateway.url()).statusCode()).isEqualTo(200);
        assertThat(station.signPiece(Call.tus("PATCH", place).with("Content-Type", PIECE).with("Upload-Offset", "0").body(file))
                .send(gateway.url()).statusCode()).isEqualTo(204);
    }

    @Test
    void what_one_station_brought_is_not_told_to_another_one() {
        byte[] file = bytes(50_000);
        TestStation other = TestStation.enrol(gateway.url(), admin.enrolCode("二号窗口"), clock);
        create(station, file, Arrays.copyOf(file, 20_000));
        assertThat(offset(create(other, file, new byte[0]))).as("half a file of somebody else is nobody's business").isZero();
        String place = place(create(other, file, new byte[0]));
        assertThat(station.sign(Call.tus("HEAD", place)).send(gateway.url()).statusCode()).isEqualTo(404);
        other.signPiece(Call.tus("PATCH", place).with("Content-Type", PIECE).with("Upload-Offset", "0").body(file)).send(gateway.url());

        assertThat(offset(create(station, file, new byte[0]))).as("held whole by now, by somebody else").isEqualTo(20_000);
        assertThat(offset(create(other, file, new byte[0]))).as("its own").isEqualTo(file.length);
    }

    @Test
    void a_piece_sent_before_the_one_in_front_of_it_waits_for_its_turn() throws Exception {
        byte[] file = bytes(90_000);
        HttpResponse<byte[]> begun = create(station, file, Arrays.copyOf(file, 30_000));
        assertThat(UploadWindow.allowsAhead(begun.headers().firstValue(UploadWindow.HEADER).orElse(null))).isTrue();
        CompletableFuture<HttpResponse<byte[]>> last = CompletableFuture.supplyAsync(() -> piece(place(begun), file, 60_000, 90_000));
        CompletableFuture<HttpResponse<byte[]>> middle = CompletableFuture.supplyAsync(() -> piece(place(begun), file, 30_000, 60_000));

        assertThat(middle.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
        assertThat(last.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
        assertThat(offset(last.join())).isEqualTo(90_000);
        assertThat(last.join().headers().firstValue(ContentReceipt.SIGNATURE_HEADER)).isPresent();
    }

    @Test
    void asking_how_far_it_is_does_not_disturb_a_piece_that_waits() throws Exception {
        byte[] file = bytes(90_000);
        String place = place(create(station, file, Arrays.copyOf(file, 30_000)));
        CompletableFuture<HttpResponse<byte[]>> last = CompletableFuture.supplyAsync(() -> piece(place, file, 60_000, 90_000));
        assertThat(offset(station.sign(Call.tus("HEAD", place)).send(gateway.url()))).isEqualTo(30_000);

        assertThat(offset(piece(place, file, 30_000, 45_000))).isEqualTo(45_000);
        assertThat(piece(place, file, 45_000, 60_000).statusCode()).isEqualTo(204);
        assertThat(last.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
    }

    @Test
    void a_piece_in_front_of_which_nothing_comes_is_told_where_the_gateway_stands() throws Exception {
        byte[] file = bytes(90_000);
        String place = place(create(station, file, Arrays.copyOf(file, 30_000)));

        HttpResponse<byte[]> lonely = piece(place, file, 60_000, 90_000);

        assertThat(lonely.statusCode()).isEqualTo(409);
        assertThat(offset(lonely)).isEqualTo(30_000);
    }

    @Test
    void a_piece_may_come_with_a_short_head_and_nothing_else_may() {
        byte[] file = bytes(1000);
        String place = place(create(station, file, new byte[0]));
        Call piece = station.signPiece(Call.tus("PATCH", place).with("Content-Type", PIECE).with("Upload-Offset", "0").body(file));

        assertThat(station.sign(Call.of("GET", "/v1/receipt")).without("Yiwang-Content-Sha256").send(gateway.url()).statusCode()).isEqualTo(401);
        assertThat(piece.without("Yiwang-Content-Sha256").without("Yiwang-Protocol").send(gateway.url()).statusCode()).isEqualTo(204);
    }

    private HttpResponse<byte[]> piece(String place, byte[] file, int from, int to) {
        return station.signPiece(Call.tus("PATCH", place).with("Content-Type", PIECE).with("Upload-Offset", Integer.toString(from))
                .body(Arrays.copyOfRange(file, from, to))).send(gateway.url());
    }

    private HttpResponse<byte[]> create(TestStation owner, byte[] file, byte[] first) {
        Call call = Call.tus("POST", "/v1/uploads").with("Upload-Length", Integer.toString(file.length))
                .with("Upload-Metadata", "sha256 " + Base64.getEncoder().encodeToString(Sha256.hex(file).getBytes(StandardCharsets.US_ASCII))).body(first);
        return owner.signPiece(first.length == 0 ? call : call.with("Content-Type", PIECE)).send(gateway.url());
    }

    private String place(HttpResponse<byte[]> created) {
        return created.headers().firstValue("Location").orElseThrow().substring(gateway.url().length());
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
