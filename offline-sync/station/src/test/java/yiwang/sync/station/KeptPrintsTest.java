package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.station.paper.PaperPrint;
import yiwang.sync.station.paper.PaperPrint.Fate;

class KeptPrintsTest {

    @TempDir
    private Path folder;
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:31:00Z"));
    private final UUID id = Uuid7.next(clock);
    private GatewayServer gateway;
    private Station station;

    @BeforeEach
    void enrol() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(folder.resolve("gateway"), "127.0.0.1", 0, clock));
        try (GatewayAdmin admin = GatewayAdmin.open(folder.resolve("gateway"), clock)) {
            station = ((Station.Opening.Open) Stations.enrol(folder.resolve("station"), gateway.url(), admin.enrolCode("3 号窗口"), clock)).station();
        }
    }

    @AfterEach
    void close() throws Exception {
        station.close();
        gateway.close();
    }

    @Test
    void what_was_printed_is_known_after_a_restart_and_goes_nowhere() {
        station.prints().begun(id, PaperKind.RECEIPT, "3017");
        station.prints().ended(id, PaperKind.RECEIPT, Fate.PRINTED);
        clock.advance(Duration.ofMinutes(1));
        station.prints().begun(id, PaperKind.ACCEPTANCE, "3018");
        station.prints().ended(id, PaperKind.ACCEPTANCE, Fate.NOT);
        int waiting = station.syncDesk().overview().pendingRecords();
        reopen();

        Instant first = Instant.parse("2026-11-22T02:31:00Z");
        assertThat(station.prints().of(id)).containsExactly(new PaperPrint(PaperKind.RECEIPT, first, Fate.PRINTED, "3017"),
                new PaperPrint(PaperKind.ACCEPTANCE, first.plusSeconds(60), Fate.NOT, "3018"));
        assertThat(station.prints().of(UUID.randomUUID())).as("of another case").isEmpty();
        assertThat(waiting).as("records for the centre").isZero();
    }

    @Test
    void a_program_that_dies_while_the_printer_runs_leaves_a_doubt_until_a_person_has_looked() {
        station.prints().begun(id, PaperKind.ACCEPTANCE, "3017");
        reopen();
        assertThat(station.prints().doubtful(id, PaperKind.ACCEPTANCE)).isTrue();
        assertThat(station.prints().doubtful(id, PaperKind.RECEIPT)).isFalse();

        station.prints().ended(id, PaperKind.ACCEPTANCE, Fate.NOT);
        assertThat(station.prints().doubtful(id, PaperKind.ACCEPTANCE)).isFalse();
        clock.advance(Duration.ofHours(1));
        station.prints().begun(id, PaperKind.ACCEPTANCE, "3017");
        station.prints().ended(id, PaperKind.ACCEPTANCE, Fate.PRINTED);
        assertThat(station.prints().of(id)).extracting(PaperPrint::fate).as("each time for itself").containsExactly(Fate.NOT, Fate.PRINTED);
    }

    @Test
    void a_case_that_is_printed_again_and_again_keeps_the_newest() {
        for (int time = 0; time < 50; time++) {
            station.prints().begun(id, PaperKind.RECEIPT, Integer.toString(time));
        }
        List<PaperPrint> kept = station.prints().of(id);
        assertThat(kept).hasSize(40);
        assertThat(kept.getLast().by()).isEqualTo("49");
    }

    private void reopen() {
        station.close();
        station = ((Station.Opening.Open) Stations.open(folder.resolve("station"), clock)).station();
    }
}
