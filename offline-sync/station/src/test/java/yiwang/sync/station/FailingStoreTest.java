package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;

class FailingStoreTest {

    @TempDir
    Path folder;
    private final SettableClock clock = new SettableClock(Counter.MORNING);

    @Test
    void whatever_was_written_when_the_store_failed_whoever_decides_is_told_that_nothing_is_saved() throws Exception {
        try (GatewayServer gateway = GatewayServer.start(new GatewayConfig(folder.resolve("gateway"), "127.0.0.1", 0, clock));
             GatewayAdmin admin = GatewayAdmin.open(folder.resolve("gateway"), clock);
             Station station = ((Station.Opening.Open) Stations.enrol(folder.resolve("station"), gateway.url(), admin.enrolCode("柳湾村代办点"), clock)).station()) {
            Applicant applicant = ((Station.ApplicantOutcome.Ok) station.applicant(Map.of("type", "resident", "name", "王桂兰", "birth", "19420315",
                    "id_number", "990121194203150020"))).applicant();
            CaseRequest request = new CaseRequest(Uuid7.next(clock), Counter.ALLOWANCE, applicant, Optional.empty(), Counter.FORM, List.of(),
                    Set.of(Counter.BANK_CARD), Set.of(), Set.of(), "", "");
            assertThat(Files.deleteIfExists(folder.resolve("station/station.db-wal"))).isTrue();
            // Each minute the time is written down first, before the case is looked at.
            clock.advance(Duration.ofMinutes(2));
            for (int time = 0; time < 2; time++) {
                assertThat(station.decide(request, new Decision.Accept())).isInstanceOfSatisfying(DecideOutcome.NotSaved.class,
                        told -> assertThat(told.problem().code()).isEqualTo("disk_failing"));
            }
        }
    }
}
