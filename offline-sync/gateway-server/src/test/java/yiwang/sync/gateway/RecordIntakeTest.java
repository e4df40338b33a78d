package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.place.GatewayPlace;

class RecordIntakeTest {

    private final Clock clock = Clock.systemUTC();
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private TestStation station;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        GatewayPlace place = place(data);
        gateway = GatewayServer.start(new GatewayConfig(place, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(place, clock);
        station = TestStation.enrol(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
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
    void a_record_that_follows_another_past_than_the_one_held_is_a_conflict() {
        push(station, station.next(Optional.empty(), "ticket.taken", "{}"));
        TestStation copy = station.copy();
        copy.next(Optional.empty(), "ticket.taken", "{\"another\":\"past\"}");

        HttpResponse<byte[]> answer = copy.push(copy.next(Optional.empty(), "ticket.taken", "{}")).send(gateway.url());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Contract.json(answer.body()).path("code").asText()).isEqualTo("record_conflict");
    }

    @Test
    void a_name_without_its_key_opens_nothing() {
        TestStation impostor = station.impostor();
        SealedRecord record = impostor.accepted(UUID.randomUUID(), "ACCEPTED", "");

        assertThat(impostor.push(record).send(gateway.url()).statusCode()).isEqualTo(401);
        assertThat(impostor.sign(Call.of("GET", "/v1/receipt")).send(gateway.url()).statusCode()).isEqualTo(401);
        assertThat(cases()).isEmpty();
    }

    @Test
    void a_signature_does_not_fit_another_request() {
        Call length = station.sign(Call.tus("POST", "/v1/uploads").with("Upload-Length", "10").with("Upload-Metadata", "sha256 " + "YWFh"))
                .with("Upload-Length", "11");
        assertThat(length.send(gateway.url()).statusCode()).isEqualTo(401);
        Call target = station.sign(Call.of("GET", "/v1/feed?cursor=&wait=0"));
        assertThat(target.at("/v1/feed?cursor=&wait=1").send(gateway.url()).statusCode()).isEqualTo(401);
        assertThat(target.send(gateway.url()).statusCode()).isEqualTo(200);
    }

    @Test
    void an_older_version_that_comes_late_is_kept_and_changes_nothing() {
        UUID caseId = UUID.randomUUID();
        push(station, station.version(caseId, 2, "TOLERANCE", ""), station.version(caseId, 1, "RECEIVED", ""));

        assertThat(cases()).singleElement().satisfies(c -> {
            assertThat(c.path("state").asText()).isEqualTo("TOLERANCE");
            assertThat(c.path("version").asInt()).isEqualTo(2);
            assertThat(c.path("records")).hasSize(2);
        });
    }

    @Test
    void a_case_of_another_station_is_not_taken_over() {
        UUID caseId = UUID.randomUUID();
        push(station, station.accepted(caseId, "ACCEPTED", ""));
        TestStation other = TestStation.enrol(gateway.url(), admin.enrolCode("二号窗口"), clock);

        JsonNode answer = push(other, other.version(caseId, 5, "WITHDRAWN", ""));

        assertThat(answer.path("troubles").get(0).path("code").asText()).isEqualTo("case_of_other_station");
        assertThat(cases()).singleElement().satisfies(c -> assertThat(c.path("state").asText()).isEqualTo("ACCEPTED"));
    }

    private JsonNode push(TestStation by, SealedRecord... records) {
        HttpResponse<byte[]> answer = by.push(records).send(gateway.url());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Contract.json(answer.body());
    }

    private JsonNode cases() {
        return Contract.json(Call.of("GET", "/v1/cases").bearer(admin.token(Role.SUPERVISOR)).send(gateway.url()).body()).path("cases");
    }
}
