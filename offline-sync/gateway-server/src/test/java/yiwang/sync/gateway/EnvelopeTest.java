package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.place.GatewayPlace;

/** Records whose content stays at the station for now. */
class EnvelopeTest {

    private final Clock clock = Clock.systemUTC();
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private TestStation station;
    private Contract contract;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        GatewayPlace place = place(data);
        gateway = GatewayServer.start(new GatewayConfig(place, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(place, clock);
        station = TestStation.enrol(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
        contract = new Contract(gateway.url());
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
    void an_envelope_keeps_the_chain_and_its_content_may_follow_once() {
        UUID caseId = UUID.randomUUID();
        SealedRecord one = station.accepted(caseId, "ACCEPTED", "");
        SealedRecord two = station.next(Optional.empty(), "ticket.taken", "{}");

        JsonNode taken = json(contract.check(station.push(one.envelope(), two), 200));
        assertThat(taken.path("receipt").path("up_to_seq").asLong()).isEqualTo(2);
        assertThat(taken.path("receipt").path("hash").asText()).isEqualTo(two.hash());
        assertThat(codes(taken)).containsExactly("record_withheld");
        assertThat(cases()).as("nothing is known of the case").isEmpty();
        assertThat(codes(json(contract.check(station.push(one.envelope(), two), 200)))).as("the same again").containsExactly("record_withheld");

        SealedRecord forged = station.copy().next(Optional.of(caseId), "case.accepted", "{}");
        assertThat(contract.check(station.push(with(one, forged.payload())), 422)).as("what does not fit the hash is not taken").isNotNull();
        assertThat(cases()).isEmpty();

        assertThat(codes(json(contract.check(station.push(one), 200)))).isEmpty();
        assertThat(cases()).hasSize(1);
        assertThat(codes(json(contract.check(station.push(one.envelope(), two), 200)))).as("content does not go again").isEmpty();
        assertThat(cases()).hasSize(1);
    }

    @Test
    void content_that_comes_with_records_behind_it_is_taken_in_one_push() {
        SealedRecord one = station.accepted(UUID.randomUUID(), "ACCEPTED", "");
        contract.check(station.push(one.envelope()), 200);
        SealedRecord two = station.accepted(UUID.randomUUID(), "ACCEPTED", "");

        assertThat(codes(json(contract.check(station.push(one, two), 200)))).isEmpty();
        assertThat(cases()).hasSize(2);
    }

    @Test
    void an_envelope_without_a_hash_is_none() {
        SealedRecord one = station.accepted(UUID.randomUUID(), "ACCEPTED", "");
        SealedRecord bare = new SealedRecord(one.recordId(), one.stationId(), one.epoch(), 1, one.caseId(), one.caseSeq(), one.type(), 1, one.time(), 0,
                false, null, one.prevHash(), "none");
        HttpResponse<byte[]> answer = station.push(bare).send(gateway.url());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("code").asText()).isEqualTo("record_damaged");
    }

    private static SealedRecord with(SealedRecord r, byte[] payload) {
        return new SealedRecord(r.recordId(), r.stationId(), r.epoch(), r.stationSeq(), r.caseId(), r.caseSeq(), r.type(), r.schemaVersion(), r.time(),
                r.clockOffset(), r.clockTrusted(), payload, r.prevHash(), r.hash());
    }

    private static List<String> codes(JsonNode answer) {
        return answer.path("troubles").findValuesAsText("code");
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return Contract.json(answer.body());
    }

    private JsonNode cases() {
        return json(Call.of("GET", "/v1/cases").bearer(admin.token(Role.SUPERVISOR)).send(gateway.url())).path("cases");
    }
}
