package yiwang.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.station.CaseRequest;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.Decision;
import yiwang.sync.station.Station;
import yiwang.sync.station.Stations;

/** Two hundred cases of days without a line, paged through by a checker. */
@Timeout(120)
class ManyCasesTest {

    private static final int CASES = 200;

    @TempDir
    Path folder;

    @Test
    void two_hundred_cases_are_paged_through_each_once_and_a_state_comes_back() throws Exception {
        try (Hall hall = Hall.open(folder)) {
            String form = Files.readString(hall.form(folder));
            List<String> made = new ArrayList<>();
            try (Station station = ((Station.Opening.Open) Stations.open(hall.station, Clock.systemUTC())).station()) {
                var applicant = ((Station.ApplicantOutcome.Ok) station.applicant(Map.of("type", "resident", "name", "王桂兰", "birth", "19420315",
                        "id_number", "990121194203150020"))).applicant();
                for (int i = 0; i < CASES; i++) {
                    UUID caseId = Uuid7.next(Clock.systemUTC());
                    var decided = station.decide(new CaseRequest(caseId, Hall.ITEM, applicant, Optional.empty(), form, List.of(), Set.of("M04"), Set.of(), Set.of(), "", ""),
                            new Decision.Accept());
                    assertThat(decided).isInstanceOf(DecideOutcome.Decided.class);
                    made.add(caseId.toString());
                }
            }
            assertThat(hall.sync().only().get("pushed").asInt()).isEqualTo(CASES);
            assertThat(Yiwang.call("case", "list", "--data", hall.station).lines()).hasSize(CASES);

            List<JsonNode> paged = Http.cases(hall.address, hall.supervisor, 7);
            assertThat(paged).extracting(c -> c.get("case_id").asText()).containsExactlyElementsOf(made);
            assertThat(paged).extracting(c -> c.get("records").get(0).get("station_seq").asInt()).doesNotHaveDuplicates();

            Yiwang.call("gateway", "case", "advance", made.get(150), "--data", hall.centre, "--event", "terminate", "--note", "申请人撤回");
            assertThat(hall.sync().exit()).isZero();
            assertThat(Yiwang.call("case", "show", made.get(150), "--data", hall.station).only().get("state").asText())
                    .isEqualTo(Http.cases(hall.address, hall.supervisor, 200).get(150).get("state").asText()).isNotEqualTo("TOLERANCE");
        }
    }
}
