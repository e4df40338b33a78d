package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.RecordMessage;
import yiwang.sync.protocol.wire.WireJson;

/** Bodies that travel packed, honest ones and bombs. */
class PackedPushTest {

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
    void the_gateway_says_that_it_unpacks_and_takes_a_packed_push() throws Exception {
        assertThat(station.sign(Call.of("GET", "/v1/receipt")).send(gateway.url()).headers().firstValue("Accept-Encoding")).contains("gzip");
        byte[] plain = WireJson.bytes(new PushRequest(station.self.epoch(),
                List.of(RecordMessage.of(station.accepted(UUID.randomUUID(), "ACCEPTED", "")))));

        HttpResponse<byte[]> answer = push(packed(plain), "gzip");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(WireJson.read(answer.body(), PushAnswer.class).orElseThrow().receipt().upToSeq()).isEqualTo(1);
    }

    @Test
    void a_bomb_is_refused_at_the_limit_and_the_gateway_goes_on() throws Exception {
        byte[] bomb = packed(new byte[64 * 1024 * 1024]);
        assertThat(bomb.length).as("small on its way").isLessThan(100_000);
        for (int i = 0; i < 8; i++) {
            HttpResponse<byte[]> answer = push(bomb, "gzip");
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(Contract.json(answer.body()).path("code").asText()).isEqualTo("too_large");
        }
        the_gateway_says_that_it_unpacks_and_takes_a_packed_push();
    }

    @Test
    void what_is_not_packed_as_it_says_is_refused_by_name() throws Exception {
        byte[] plain = WireJson.bytes(new PushRequest(station.self.epoch(), List.of()));
        byte[] packed = packed(plain);
        assertThat(push(plain, "gzip").statusCode()).isEqualTo(400);
        assertThat(push(java.util.Arrays.copyOf(packed, packed.length - 9), "gzip").statusCode()).isEqualTo(400);
        assertThat(push(packed, "br").statusCode()).isEqualTo(415);
        assertThat(push(packed, "gzip, gzip").statusCode()).isEqualTo(415);
        assertThat(station.sign(Call.of("POST", "/v1/records").with("Content-Encoding", "gzip").body(packed)).body(plain)
                .send(gateway.url()).statusCode()).as("what was signed is what travels").isEqualTo(400);
    }

    private HttpResponse<byte[]> push(byte[] body, String encoding) {
        return station.sign(Call.of("POST", "/v1/records").with("Content-Type", "application/json").with("Content-Encoding", encoding).body(body))
                .send(gateway.url());
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
