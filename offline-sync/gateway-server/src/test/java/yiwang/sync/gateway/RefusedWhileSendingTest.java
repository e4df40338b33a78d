package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.protocol.wire.ProblemAnswer;
import yiwang.sync.protocol.wire.WireJson;

/**
 * Whoever is refused by the head of a request while its body is still on the way reads why. A server that answers and closes
 * with bytes unread makes the sender's system throw the answer away: a station would call that a broken line and try again for ever.
 */
class RefusedWhileSendingTest {

    private static final String PIECE = "application/offset+octet-stream";
    private static final String NOWHERE = "/v1/uploads/" + "0".repeat(32);
    private static final byte[] BODY = new byte[4 << 20];
    /** A race of sending and closing is not lost every time. */
    private static final int TIMES = 5;

    private final Clock clock = Clock.systemUTC();
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private TestStation station;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        GatewayPlace place = GatewayPlace.folder(data);
        gateway = GatewayServer.start(new GatewayConfig(place, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(place, clock);
        station = TestStation.enrol(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
    }

    @AfterEach
    void stop() {
        admin.close();
        gateway.close();
    }

    @Test
    void a_stranger() {
        refused(401, "unauthorised", call -> station.impostor().signPiece(call), piece());
    }

    @Test
    void a_station_that_was_revoked() {
        admin.revoke(station.self.stationId());
        refused(403, "revoked", station::signPiece, piece());
    }

    @Test
    void a_piece_of_an_upload_that_is_not_there() {
        refused(404, "upload_unknown", station::signPiece, piece());
    }

    @Test
    void a_piece_without_a_place() {
        refused(400, "upload_offset", station::signPiece, piece().without("Upload-Offset"));
    }

    @Test
    void a_piece_in_another_form() {
        refused(415, "upload_type", station::signPiece, piece().with("Content-Type", "image/jpeg"));
    }

    @Test
    void another_version_of_tus() {
        refused(412, "tus_version", station::signPiece, piece().with("Tus-Resumable", "0.2.0"));
    }

    @Test
    void an_address_that_is_not_there_and_a_method_that_is_not_taken() {
        refused(404, "not_found", station::signPiece, Call.of("POST", "/v1/nowhere").body(BODY));
        refused(405, "method", station::signPiece, Call.of("PUT", "/v1/records").body(BODY));
    }

    @Test
    void one_that_comes_while_the_gateway_closes() {
        gateway.stopTaking();
        refused(503, "gateway_busy", station::signPiece, piece());
    }

    private static Call piece() {
        return Call.tus("PATCH", NOWHERE).with("Content-Type", PIECE).with("Upload-Offset", "30000").body(BODY);
    }

    private void refused(int status, String code, UnaryOperator<Call> signed, Call call) {
        for (int time = 0; time < TIMES; time++) {
            HttpResponse<byte[]> answer = signed.apply(call).send(gateway.url());
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(WireJson.read(answer.body(), ProblemAnswer.class).orElseThrow().code()).isEqualTo(code);
        }
    }
}
