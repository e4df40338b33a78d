package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.gateway.place.GatewayPlace;

class TooManyTest {

    private final Clock clock = Clock.systemUTC();

    @TempDir
    private Path data;

    @Test
    void one_more_than_it_can_do_at_once_is_told_when_to_come_again() throws Exception {
        GatewayPlace place = GatewayPlace.folder(data);
        try (GatewayServer gateway = GatewayServer.start(new GatewayConfig(place, "127.0.0.1", 0, 1, clock)); GatewayAdmin admin = GatewayAdmin.open(place, clock)) {
            TestStation station = TestStation.enrol(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
            CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> {
                int status = 503;
                while (status == 503) {
                    // Whichever of the two comes first is let in: this one may be the one too many.
                    status = station.sign(Call.of("GET", "/v1/feed?cursor=&wait=20")).send(gateway.url()).statusCode();
                }
                return status;
            });
            HttpResponse<byte[]> answer = Call.of("GET", "/v1/openapi.json").send(gateway.url());
            while (answer.statusCode() == 200) {
                answer = Call.of("GET", "/v1/openapi.json").send(gateway.url());
            }

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow())).isBetween(2, 10);
            assertThat(new String(Call.of("GET", "/metrics").send(gateway.url()).body(), StandardCharsets.UTF_8))
                    .containsPattern("yiwang_gateway_requests_shed_total [1-9]").contains("yiwang_gateway_requests_under_way 1");
            gateway.close();
            assertThat(waiting.join()).as("what was under way is answered").isEqualTo(200);
        }
    }
}
