package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.protocol.wire.ContentReceipt;
import yiwang.sync.protocol.wire.Sha256;

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
