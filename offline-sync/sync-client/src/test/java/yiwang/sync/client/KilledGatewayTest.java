package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.network.Cut;
import yiwang.sync.contracts.network.CuttingProxy;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.access.Role;

class KilledGatewayTest {

    private final Clock clock = Clock.systemUTC();
    private final Random random = new Random(20261121);

    @TempDir
    private Path data;

    @Test
    void a_gateway_killed_again_and_again_while_a_station_pushes_holds_every_case_once() throws Exception {
        try (KillableGateway gateway = new KillableGateway(data);
             GatewayAdmin admin = GatewayAdmin.open(data, clock);
             CuttingProxy line = new CuttingProxy("127.0.0.1", gateway.port())) {
            String token = admin.token(Role.SUPERVISOR);
            StationUnderTest station = new StationUnderTest(StationUnderTest.through(
                    StationUnderTest.identity(gateway.url(), admin.enrolCode("柳湾村代办点"), clock), line.url()), clock, Duration.ofSeconds(5));
            List<UUID> accepted = new ArrayList<>();
            for (int round = 0; round < 6; round++) {
                for (int i = 0; i < 15; i++) {
                    accepted.add(station.accept().caseId());
                }
                accepted.add(station.accept(bytes(400_000 + random.nextInt(400_000))).caseId());
                line.cut(Cut.never());
                StationUnderTest pushing = station;
                CompletableFuture<SyncReport> pass = CompletableFuture.supplyAsync(pushing.runner::pass);
                long enough = random.nextInt(700_000);
                while (line.bytesUp() < enough && !pass.isDone()) {
                    Thread.onSpinWait();
                }
                gateway.kill();
                pass.get(60, TimeUnit.SECONDS);
                gateway.start();
                line.target("127.0.0.1", gateway.port());
                station = new StationUnderTest(station.identity, clock, Duration.ofSeconds(5), station.store);
            }
            line.cut(Cut.never());
            SyncReport report = station.runner.pass();

            assertThat(report.failures()).isEmpty();
            assertThat(report.pendingRecords()).isZero();
            assertThat(station.store.pendingUploads()).isEmpty();
            List<JsonNode> atCentre = new SupervisorView(gateway.url(), token).cases();
            assertThat(atCentre.stream().map(c -> UUID.fromString(c.path("case_id").asText()))).containsExactlyElementsOf(accepted);
            assertThat(atCentre).allSatisfy(c -> {
                assertThat(c.path("records")).hasSize(1);
                c.path("attachments").forEach(a -> assertThat(a.path("state").asText()).isEqualTo("complete"));
            });
            for (UUID caseId : accepted) {
                assertThat(station.entry(caseId).centreAt()).isPresent();
            }
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
