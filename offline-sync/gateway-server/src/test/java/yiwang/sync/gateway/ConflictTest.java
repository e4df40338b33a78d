package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.place.GatewayPlace;

class ConflictTest {

    private static final String HEARD_NOTHING = ",\"centre_heard\":0,\"note_of_clerk\":\"second\"";

    private final Clock clock = Clock.systemUTC();
    private final UUID caseId = UUID.randomUUID();
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private TestStation station;

    @TempDir
    private Path data;

    @BeforeEach
    void aCaseThatTheCentreAskedToCorrect() throws Exception {
        GatewayPlace place = place(data);
        gateway = GatewayServer.start(new GatewayConfig(place, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(place, clock);
        station = TestStation.enrol(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
        push(station.push(station.accepted(caseId, "TOLERANCE", "")));
        admin.advanceCase(caseId.toString(), "request_correction", "请补盖章");
    }

    /** Where it stands; tests on another database say so here. */
    GatewayPlace place(Path folder) {
        return GatewayPlace.folder(folder);
    }

    @AfterEach
    void stop() {
        admin.close();
        gateway.close();
    }

    @Test
    void a_version_made_without_hearing_the_centre_overwrites_nothing_and_is_a_work_item() {
        JsonNode answer = push(station.push(station.version(caseId, 2, "ACCEPTED", HEARD_NOTHING)));

        assertThat(answer.path("receipt").path("up_to_seq").asLong()).as("kept and receipted").isEqualTo(2);
        assertThat(answer.path("troubles").get(0).path("code").asText()).isEqualTo("case_conflict");
        assertThat(theCase().path("state").asText()).isEqualTo("CORRECTION");
        assertThat(theCase().path("version").asInt()).isEqualTo(1);
        assertThat(theCase().path("records")).hasSize(2);
        assertThat(admin.conflicts()).singleElement().satisfies(open -> {
            assertThat(open.stationState()).isEqualTo("ACCEPTED");
            assertThat(open.centreState()).isEqualTo("CORRECTION");
        });
        JsonNode word = lastChange().path("conflict");
        assertThat(word.path("station_version").asInt()).isEqualTo(2);
        assertThat(word.path("centre_version").asInt()).isEqualTo(1);
        assertThat(lastChange().path("state").asText()).isEqualTo("CORRECTION");
        assertThat(theCase().path("conflict").path("conflict_id")).isEqualTo(word.path("conflict_id"));
    }

    @ParameterizedTest
    @CsvSource({"mine, ACCEPTED, ACCEPTED", "theirs, CORRECTION, CORRECTION", "both, CORRECTION, CORRECTION", "both, ACCEPTED, CORRECTION"})
    void the_clerks_choice_ends_it_and_the_trouble_is_gone(String choice, String said, String stands) {
        push(station.push(station.version(caseId, 2, "ACCEPTED", HEARD_NOTHING)));

        JsonNode answer = push(station.push(station.version(caseId, 3, said, decision(lastChange(), choice, 1))));

        assertThat(answer.path("troubles")).isEmpty();
        assertThat(theCase().path("state").asText()).isEqualTo(stands);
        assertThat(theCase().path("version").asInt()).isEqualTo(3);
        assertThat(admin.conflicts()).isEmpty();
        assertThat(lastChange().path("state").asText()).isEqualTo(stands);
        assertThat(push(station.push(station.version(caseId, 4, "WITHDRAWN", ",\"centre_heard\":1"))).path("troubles")).isEmpty();
    }

    @Test
    void a_choice_made_before_the_centre_moved_again_leaves_it_open() {
        push(station.push(station.version(caseId, 2, "ACCEPTED", HEARD_NOTHING)));
        JsonNode heard = lastChange();
        admin.advanceCase(caseId.toString(), "terminate", "逾期未补正");

        JsonNode answer = push(station.push(station.version(caseId, 3, "ACCEPTED", decision(heard, "mine", 1))));

        assertThat(answer.path("troubles").get(0).path("code").asText()).isEqualTo("case_conflict");
        assertThat(theCase().path("state").asText()).isEqualTo("TERMINATED");
        assertThat(admin.conflicts()).hasSize(1);
        assertThat(lastChange().path("conflict").path("conflict_id")).isEqualTo(heard.path("conflict").path("conflict_id"));
        assertThat(lastChange().path("conflict").path("advances").asInt()).isEqualTo(2);

        push(station.push(station.version(caseId, 4, "ACCEPTED", decision(heard, "mine", 2))));
        assertThat(theCase().path("state").asText()).as("what the centre has ended a counter cannot take back").isEqualTo("TERMINATED");
        push(station.push(station.version(caseId, 5, "TERMINATED", decision(heard, "both", 2))));
        assertThat(admin.conflicts()).isEmpty();
    }

    @Test
    void a_version_that_knew_or_came_to_the_same_state_or_says_nothing_of_it_is_no_conflict() {
        assertThat(push(station.push(station.version(caseId, 2, "RECEIVED", ",\"centre_heard\":1"))).path("troubles")).isEmpty();
        assertThat(theCase().path("state").asText()).isEqualTo("RECEIVED");
        admin.advanceCase(caseId.toString(), "accept", "");
        assertThat(push(station.push(station.version(caseId, 3, "ACCEPTED", ",\"centre_heard\":1"))).path("troubles")).isEmpty();
        admin.advanceCase(caseId.toString(), "request_correction", "");
        assertThat(push(station.push(station.version(caseId, 4, "ACCEPTED", ""))).path("troubles")).as("an older program").isEmpty();
        assertThat(theCase().path("version").asInt()).isEqualTo(4);
    }

    @Test
    void a_choice_without_a_conflict_moves_nothing_that_the_centre_has_said() {
        admin.advanceCase(caseId.toString(), "terminate", "");
        push(station.push(station.version(caseId, 2, "ACCEPTED", ",\"centre_heard\":2,\"conflict\":{\"id\":\"x\",\"decision\":\"mine\",\"officer\":\"1\",\"reason\":\"\"}")));
        assertThat(theCase().path("state").asText()).isEqualTo("TERMINATED");
    }

    @Test
    void an_older_version_whose_content_comes_late_does_not_take_the_place_of_the_newer_one() {
        SealedRecord second = station.version(caseId, 2, "ACCEPTED", HEARD_NOTHING);
        push(station.push(second.envelope(), station.version(caseId, 3, "WITHDRAWN", HEARD_NOTHING)));
        assertThat(admin.conflicts()).singleElement().satisfies(open -> assertThat(open.stationVersion()).isEqualTo(3));

        push(station.push(second));

        assertThat(admin.conflicts()).singleElement().satisfies(open -> {
            assertThat(open.stationVersion()).isEqualTo(3);
            assertThat(open.stationState()).isEqualTo("WITHDRAWN");
        });
        assertThat(lastChange().path("conflict").path("station_version").asInt()).isEqualTo(3);
    }

    private static String decision(JsonNode change, String choice, int heard) {
        return ",\"centre_heard\":%d,\"conflict\":{\"id\":\"%s\",\"decision\":\"%s\",\"officer\":\"0007\",\"reason\":\"\"}"
                .formatted(heard, change.path("conflict").path("conflict_id").asText(), choice);
    }

    private JsonNode lastChange() {
        JsonNode changes = Contract.json(station.sign(Call.of("GET", "/v1/feed")).send(gateway.url()).body()).path("changes");
        return changes.get(changes.size() - 1);
    }

    private JsonNode push(Call call) {
        var answer = call.send(gateway.url());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Contract.json(answer.body());
    }

    private JsonNode theCase() {
        return Contract.json(Call.of("GET", "/v1/cases").bearer(admin.token(Role.SUPERVISOR)).send(gateway.url()).body()).path("cases").get(0);
    }
}
