package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.access.Role;

/** What a gateway lost behind its own receipt, and what a station missed, is found by comparing and mended unasked. */
class ReconcileTest {

    private static final Duration NEXT_DAY = Duration.ofHours(25);

    private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private SupervisorView supervisor;
    private StationUnderTest station;
    private final List<UUID> cases = new ArrayList<>();

    @TempDir
    private Path data;

    @BeforeEach
    void aStationHasDeliveredSevenCases() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(data, clock);
        supervisor = new SupervisorView(gateway.url(), admin.token(Role.SUPERVISOR));
        station = StationUnderTest.enrolled(gateway.url(), gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
        for (int i = 0; i < 7; i++) {
            cases.add(station.accept().caseId());
        }
        assertThat(station.runner.pass().failures()).isEmpty();
        clock.advance(NEXT_DAY);
        assertThat(station.runner.pass().failures()).isEmpty();
        assertThat(supervisor.cases()).hasSize(7);
    }

    @AfterEach
    void stop() {
        station.close();
        admin.close();
        gateway.close();
    }

    @Test
    void records_that_a_gateway_lost_from_the_middle_come_back_with_their_cases() throws Exception {
        database("DELETE FROM case_file WHERE case_id IN (SELECT case_id FROM record WHERE station_seq BETWEEN 3 AND 5)");
        database("DELETE FROM record WHERE station_seq BETWEEN 3 AND 5");
        assertThat(supervisor.cases()).hasSize(4);
        assertThat(station.runner.pass().failures()).as("its receipt still says seven").isEmpty();
        assertThat(supervisor.cases()).hasSize(4);

        clock.advance(NEXT_DAY);
        SyncReport report = station.runner.pass();

        assertThat(report.failures()).isEmpty();
        assertThat(supervisor.cases()).extracting(c -> UUID.fromString(c.path("case_id").asText())).containsExactlyInAnyOrderElementsOf(cases);
        clock.advance(NEXT_DAY);
        assertThat(station.runner.pass().pushed()).as("nothing is left to mend").isZero();
    }

    @Test
    void a_change_that_a_station_never_heard_is_heard_after_the_next_comparison() throws Exception {
        UUID missed = cases.get(1);
        admin.advanceCase(missed.toString(), "issue", "");
        admin.advanceCase(cases.getFirst().toString(), "issue", "");
        // A gateway that was put back has told something else under the numbers that the station had heard.
        database("UPDATE case_change SET change_id = -change_id WHERE case_id = '" + missed + "' AND state = 'ISSUED'");
        station.runner.pass();
        database("UPDATE case_change SET change_id = -change_id WHERE change_id < 0");
        station.runner.pass();
        assertThat(station.entry(cases.getFirst()).centreState()).contains("ISSUED");
        assertThat(station.store.changes(missed)).as("behind the cursor, never heard").extracting(change -> change.state()).doesNotContain("ISSUED");

        clock.advance(NEXT_DAY);
        assertThat(station.runner.pass().failures()).isEmpty();

        assertThat(station.store.changes(missed)).extracting(change -> change.state()).contains("ISSUED");
    }

    @Test
    void with_nothing_different_a_comparison_changes_nothing() {
        int changes = cases.stream().mapToInt(id -> station.store.changes(id).size()).sum();
        for (int day = 0; day < 3; day++) {
            clock.advance(NEXT_DAY);
            SyncReport report = station.runner.pass();
            assertThat(report.failures()).isEmpty();
            assertThat(report.pushed()).isZero();
        }
        assertThat(cases.stream().mapToInt(id -> station.store.changes(id).size()).sum()).isEqualTo(changes);
        assertThat(DigestLane.due(station.store, clock)).isFalse();
    }

    private void database(String change) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("gateway.db")); Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute(change);
        }
    }
}
