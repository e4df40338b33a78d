package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.domain.port.StationStore.CaseEntry;

/** How a hub drains: one station's slow records hold up no other's, files hold up no records, and each station's own order stays. */
class HallDrainTest {

    private final Clock clock = Clock.systemUTC();

    @TempDir
    private Path folder;

    @Test
    void a_station_whose_records_go_slowly_holds_up_no_other_and_keeps_its_order() throws Exception {
        try (HallUnderTest hall = new HallUnderTest(folder, clock); StationUnderTest slow = hall.station("一号窗口"); StationUnderTest quick = hall.station("二号窗口")) {
            HeldUpCentre line = hall.restartHubOverAHeldLine();
            slow.runner.pass();
            quick.runner.pass();
            line.holdRecordsOf(slow.identity.stationId());
            List<CaseEntry> inOrder = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                inOrder.add(slow.accept());
                slow.runner.pass();
            }
            line.awaitHeld();

            for (int i = 0; i < 3; i++) {
                CaseEntry accepted = quick.accept(new byte[2000 + i]);
                hall.syncUntil(() -> quick.entry(accepted.caseId()).centreState().isPresent() && quick.store.pendingUploads().isEmpty(), quick);
            }
            assertThat(slow.entry(inOrder.getFirst().caseId()).centreAt()).as("still held up").isEmpty();
            line.release();
            hall.syncUntil(() -> inOrder.stream().allMatch(c -> slow.entry(c.caseId()).centreAt().isPresent()), slow);

            List<String> ofSlow = hall.supervisor().cases().stream().filter(c -> c.path("station_id").asText().equals(slow.identity.stationId()))
                    .map(c -> c.path("case_id").asText()).toList();
            assertThat(ofSlow).containsExactlyElementsOf(inOrder.stream().map(c -> c.caseId().toString()).toList());
            assertThat(hall.supervisor().cases()).extracting((JsonNode c) -> c.path("records").size()).containsOnly(1);
        }
    }

    @Test
    void a_file_that_goes_slowly_holds_up_no_record_of_its_own_station_either() throws Exception {
        try (HallUnderTest hall = new HallUnderTest(folder, clock); StationUnderTest station = hall.station("一号窗口")) {
            HeldUpCentre line = hall.restartHubOverAHeldLine();
            line.holdFiles();
            CaseEntry withScan = station.accept(new byte[100_000]);
            hall.syncUntil(() -> hall.supervisor().find(withScan.caseId()).isPresent(), station);
            line.awaitHeld();

            CaseEntry later = station.accept();
            hall.syncUntil(() -> station.entry(later.caseId()).centreAt().isPresent(), station);
            assertThat(hall.supervisor().find(withScan.caseId()).orElseThrow().path("attachments").get(0).path("state").asText()).isNotEqualTo("complete");
            line.release();
            hall.syncUntil(() -> station.store.pendingUploads().isEmpty(), station);
            assertThat(hall.supervisor().find(withScan.caseId()).orElseThrow().path("attachments").get(0).path("state").asText()).isEqualTo("complete");
        }
    }
}
