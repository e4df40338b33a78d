package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.client.Answer;
import yiwang.sync.client.CentreClient;
import yiwang.sync.client.EnrolmentClient;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.HubServer;
import yiwang.sync.gateway.place.GatewayPlace;

/** Grants and revocations reach the hall's counters through the hub, and end by the centre's time while hub and centre are away. */
class StaffGrantsBehindAHubTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());

    @TempDir
    private Path folder;

    @Test
    void a_grant_comes_through_the_hub_and_an_ended_one_is_refused_without_any_line() throws Exception {
        GatewayServer centre = GatewayServer.start(new GatewayConfig(folder.resolve("centre"), "127.0.0.1", 0, clock));
        HubServer hub = hub(centre);
        try (GatewayAdmin admin = GatewayAdmin.open(folder.resolve("centre"), clock);
             OpenStation station = (OpenStation) ((Station.Opening.Open) Stations.enrol(folder.resolve("station"), hub.url(), admin.enrolCode("一号窗口"), clock)).station()) {
            assertThat(refusal(station, "0007")).isEmpty();
            admin.staff().grant(station.identity().stationId(), "0007", clock.instant().plus(Duration.ofDays(3))).orElseThrow();
            admin.staff().grant(station.identity().stationId(), "0009", clock.instant().plus(Duration.ofDays(9))).orElseThrow();
            until(station, () -> refusal(station, "0008").equals(Optional.of("grant_missing")));
            assertThat(refusal(station, "0007")).isEmpty();

            admin.staff().revoke("0009", Optional.empty());
            until(station, () -> refusal(station, "0009").equals(Optional.of("grant_revoked")));
            centre.close();
            assertThat(station.syncOnce().failures()).as("the hub is enough").isEmpty();
            clock.advance(Duration.ofDays(2));
            assertThat(refusal(station, "0007")).as("a day is left").isEmpty();
            hub.close();
            clock.advance(Duration.ofDays(1).plusSeconds(1));

            assertThat(refusal(station, "0007")).contains("grant_expired");
            clock.advance(Duration.ofDays(-2));
            assertThat(refusal(station, "0007")).as("a clock set back opens nothing").contains("grant_expired");
        } finally {
            hub.close();
            centre.close();
        }
    }

    private HubServer hub(GatewayServer centre) throws Exception {
        StationIdentity identity;
        try (GatewayAdmin admin = GatewayAdmin.open(folder.resolve("centre"), clock)) {
            String code = admin.hubCode("大厅枢纽", GatewayAdmin.DEFAULT_HALL, GatewayAdmin.DEFAULT_AREA, Optional.empty()).orElseThrow();
            identity = ((Answer.Got<StationIdentity>) new EnrolmentClient(clock).enrol(centre.url(), code)).value();
        }
        HubServer.keep(GatewayPlace.folder(folder.resolve("hub")), identity);
        return HubServer.start(new GatewayConfig(folder.resolve("hub"), "127.0.0.1", 0, clock), identity, new CentreClient(identity, clock, List.of(), fresh -> { }));
    }

    /** What the centre tells comes with one of the hub's next passes. */
    private static void until(Station station, BooleanSupplier heard) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!heard.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("not so within " + LIMIT).isNegative();
            station.syncOnce();
        }
    }

    private static Optional<String> refusal(OpenStation station, String officer) {
        return station.staff().refusal(officer).map(Problem::code);
    }
}
