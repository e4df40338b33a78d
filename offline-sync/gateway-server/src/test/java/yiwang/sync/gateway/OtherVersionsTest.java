package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.protocol.wire.ProtocolRange;
import yiwang.sync.protocol.wire.RecordMessage;
import yiwang.sync.protocol.wire.WireJson;

/** Stations of another version than the gateway. */
class OtherVersionsTest {

    private final Clock clock = Clock.systemUTC();
    private final UUID caseId = UUID.randomUUID();
    private GatewayPlace place;
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private TestStation station;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        place = place(data);
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
    void all_that_a_newer_station_says_is_kept_and_comes_out_again() throws Exception {
        SealedRecord future = station.next(Optional.of(caseId), "boat.landed", "{\"at\":\"pier 4\",\"crew\":[{\"no\":1}]}");
        SealedRecord accepted = station.accepted(caseId, "STATE_OF_2031", ",\"boat\":{\"name\":\"柳湾一号\"}");
        ObjectNode push = WireJson.mapper().createObjectNode().put("epoch", station.self.epoch()).put("sent_from", "a boat");
        push.putArray("records").add(message(future, "{\"priority\":\"high\",\"hash_of_hash\":[1]}")).add(message(accepted, "{\"priority\":\"low\"}"));

        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> answer = station.sign(Call.of("POST", "/v1/records").with("Content-Type", "application/json").body(push.toString())).send(gateway.url());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Contract.json(answer.body()).path("receipt").path("up_to_seq").asLong()).isEqualTo(2);
        }

        JsonNode records = cases().path("records");
        assertThat(records.get(0).path("priority").asText()).isEqualTo("high");
        assertThat(records.get(0).path("hash_of_hash").get(0).asInt()).isEqualTo(1);
        assertThat(records.get(0).path("hash").asText()).isEqualTo(future.hash());
        assertThat(records.get(1).path("priority").asText()).isEqualTo("low");
        assertThat(cases().path("state").asText()).isEqualTo("STATE_OF_2031");
        try (GatewayDatabase database = GatewayDatabase.open(place)) {
            byte[] held = database.read(handle -> handle.createQuery("SELECT payload FROM record WHERE record_id = ?").bind(0, future.recordId().toString())
                    .mapTo(byte[].class).one());
            String body = database.read(handle -> handle.createQuery("SELECT body FROM case_file").mapTo(String.class).one());
            assertThat(held).as("byte for byte").isEqualTo(future.payload());
            assertThat(body).contains("柳湾一号");
        }
    }

    @Test
    void a_word_that_this_gateway_does_not_know_goes_down_as_it_lies_in_the_feed() throws Exception {
        station.push(station.accepted(caseId, "ACCEPTED", "")).send(gateway.url());
        try (GatewayDatabase database = GatewayDatabase.open(place)) {
            database.change(handle -> handle.createUpdate("UPDATE case_change SET more = ?").bind(0, "{\"mood\":{\"of\":\"2031\"}}").execute());
        }
        JsonNode change = Contract.json(station.sign(Call.of("GET", "/v1/feed")).send(gateway.url()).body()).path("changes").get(0);
        assertThat(change.path("mood").path("of").asText()).isEqualTo("2031");
        assertThat(change.path("state").asText()).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource({"1-1, 200", "1-2, 200", "2-9, 200", "nonsense, 200", "3-9, 426"})
    void a_station_says_what_it_speaks_and_is_turned_away_only_when_nothing_is_common(String speaks, int status) {
        Call call = station.sign(Call.of("GET", "/v1/receipt")).with(ProtocolRange.HEADER, speaks);
        HttpResponse<byte[]> answer = call.send(gateway.url());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue(ProtocolRange.HEADER)).hasValue(ProtocolRange.OURS.text());
        if (status == 426) {
            assertThat(Contract.json(answer.body()).path("code").asText()).isEqualTo("protocol_unsupported");
        }
    }

    private static ObjectNode message(SealedRecord record, String more) {
        ObjectNode message = WireJson.mapper().valueToTree(RecordMessage.of(record));
        Map<String, JsonNode> fields = yiwang.sync.protocol.wire.ChangeWord.fields(more);
        fields.forEach(message::set);
        return message;
    }

    private JsonNode cases() {
        return Contract.json(Call.of("GET", "/v1/cases").bearer(admin.token(Role.SUPERVISOR)).send(gateway.url()).body()).path("cases").get(0);
    }
}
