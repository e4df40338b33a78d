package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.domain.port.StationStore.CaseChange;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.protocol.wire.ChangeWord;
import yiwang.sync.protocol.wire.DuplicateFlag;

class DuplicateCasesTest {

    private final Clock clock = Clock.systemUTC();

    @TempDir
    private Path data;

    @Test
    void two_points_that_took_the_same_persons_item_without_a_line_both_hear_of_it_and_both_cases_are_delivered() throws Exception {
        try (GatewayServer gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
             GatewayAdmin admin = GatewayAdmin.open(data, clock);
             StationUnderTest village = StationUnderTest.enrolled(gateway.url(), gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
             StationUnderTest hall = StationUnderTest.enrolled(gateway.url(), gateway.url(), admin.enrolCode("二号窗口"), clock)) {
            CaseEntry there = village.accept();
            CaseEntry here = hall.accept();
            village.runner.pass();
            hall.runner.pass();
            village.runner.pass();

            assertThat(flagOf(village, there)).isEqualTo(new DuplicateFlag(here.receiptNo(), "二号窗口", "青溪县政务服务中心", "2026-11-21T01:00:00Z"));
            assertThat(flagOf(hall, here)).isEqualTo(new DuplicateFlag(there.receiptNo(), "柳湾村代办点", "青溪县政务服务中心", "2026-11-21T01:00:00Z"));
            assertThat(village.entry(there.caseId()).centreAt()).isPresent();
            assertThat(hall.entry(here.caseId()).centreAt()).isPresent();
            assertThat(hall.entry(here.caseId()).centreState()).as("a flag changes no state").contains("ACCEPTED");
        }
    }

    private static DuplicateFlag flagOf(StationUnderTest station, CaseEntry entry) {
        return station.store.changes(entry.caseId()).stream().map(CaseChange::more)
                .flatMap(more -> ChangeWord.read(more, ChangeWord.DUPLICATE, DuplicateFlag.class).stream()).findFirst().orElseThrow();
    }
}
