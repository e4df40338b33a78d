package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.place.GatewayPlace;

class PapersOfACaseTest {

    private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());
    private final UUID caseId = UUID.randomUUID();
    private GatewayServer gateway;
    private GatewayAdmin admin;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        GatewayPlace place = place(data);
        gateway = GatewayServer.start(new GatewayConfig(place, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(place, clock);
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
    void a_paper_whose_record_is_of_no_case_stands_under_the_case_that_its_payload_names() {
        TestStation station = station();
        push(station.push(station.accepted(caseId, "ACCEPTED", ""), station.next(Optional.empty(), "paper.issued", paper("receipt"))));
        push(station.push(station.next(Optional.empty(), "paper.issued", paper("acceptance"))));

        assertThat(theCase().path("papers")).extracting(p -> p.path("kind").asText()).containsExactly("receipt", "acceptance");
        assertThat(theCase().path("papers").get(0).has("case_id")).isFalse();
        assertThat(theCase().path("records")).as("printing is no word on the case").hasSize(1);
    }

    @Test
    void another_station_cannot_put_a_paper_under_this_case() {
        TestStation owner = station();
        TestStation other = station();
        push(owner.push(owner.accepted(caseId, "ACCEPTED", "")));
        push(other.push(other.next(Optional.empty(), "paper.issued", paper("receipt"))));

        assertThat(theCase().path("papers")).isEmpty();
    }

    @Test
    void a_paper_of_no_case_is_kept_receipted_and_shown_as_trouble() {
        TestStation station = station();

        JsonNode answer = push(station.push(station.next(Optional.empty(), "paper.issued", "{\"case_id\":\"x\"}")));

        assertThat(answer.path("receipt").path("up_to_seq").asLong()).isEqualTo(1);
        assertThat(answer.path("troubles")).hasSize(1);
    }

    private TestStation station() {
        return TestStation.enrol(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
    }

    private JsonNode push(Call call) {
        var answer = call.send(gateway.url());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Contract.json(answer.body());
    }

    private JsonNode theCase() {
        return Contract.json(Call.of("GET", "/v1/cases").bearer(admin.token(Role.SUPERVISOR)).send(gateway.url()).body()).path("cases").get(0);
    }

    private String paper(String kind) {
        return "{\"case_id\":\"%s\",\"kind\":\"%s\",\"sha256\":\"%s\",\"pages\":1}".formatted(caseId, kind, "a".repeat(64));
    }
}
