package yiwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;

/** What an administrator does about stations, while the gateway runs. */
class TrustTest {

    @TempDir
    private Path folder;

    @Test
    void a_revoked_station_is_refused_at_its_next_contact_and_that_it_came_stands_in_the_events() throws Exception {
        try (Place place = Place.in(folder)) {
            place.accept(place.person, place.form);
            JsonNode before = Cli.call("gateway", "station", "list", "--data", place.centre).only();
            String id = before.get("station_id").asText();
            assertThat(before.get("revoked").isNull()).isTrue();

            assertThat(Cli.call("gateway", "station", "revoke", id, "--data", place.centre).exit()).isZero();
            Cli.Answer sync = Cli.call("sync", "--data", place.station);

            assertThat(sync.exit()).isEqualTo(3);
            assertThat(sync.only().get("failures").get(0).get("code").asText()).isEqualTo("revoked");
            assertThat(Cli.call("gateway", "station", "list", "--data", place.centre).only().get("revoked").isNull()).isFalse();
            assertThat(Cli.call("gateway", "events", "--data", place.centre).lines()).extracting(line -> line.get("event").asText())
                    .containsExactlyInAnyOrder("revoked", "revoked_came");
            assertThat(Cli.call("gateway", "station", "revoke", id, "--data", place.centre).exit()).as("it is already").isEqualTo(5);
            assertThat(Cli.call("gateway", "station", "release", id, "--data", place.centre).exit()).isEqualTo(5);
        }
    }

    @Test
    void who_may_accept_is_granted_at_the_centre_and_asked_for_at_the_station() throws Exception {
        try (Place place = Place.in(folder)) {
            String id = Cli.call("gateway", "station", "list", "--data", place.centre).only().get("station_id").asText();
            assertThat(Cli.call("station", "staff", "--data", place.station).lines()).isEmpty();
            assertThat(Cli.call("gateway", "staff", "grant", "--data", place.centre, "--station", id, "--officer", "0007", "--until", "2020-01-01").code())
                    .isEqualTo("grant_refused");
            assertThat(Cli.call("gateway", "staff", "grant", "--data", place.centre, "--hall", "青溪县政务服务中心", "--officer", "0007", "--until", "2099-12-31")
                    .only().get("until").asText()).isEqualTo("2099-12-31T16:00:00Z");
            assertThat(Cli.call("sync", "--data", place.station).exit()).isZero();

            assertThat(place.accept(place.person, place.form, "--attach", "M04=" + place.scan).code()).isEqualTo("grant_missing");
            assertThat(place.accept(place.person, place.form, "--attach", "M04=" + place.scan, "--officer", "0007").exit()).isZero();
            assertThat(Cli.call("station", "staff", "--data", place.station).only().get("standing").asText()).isEqualTo("granted");

            assertThat(Cli.call("gateway", "staff", "revoke", "--data", place.centre, "--officer", "0007").only().get("revoked").asInt()).isEqualTo(1);
            assertThat(Cli.call("sync", "--data", place.station).exit()).isZero();
            assertThat(place.accept(place.person, place.form, "--attach", "M04=" + place.scan, "--officer", "0007").code()).isEqualTo("grant_revoked");
            assertThat(Cli.call("gateway", "staff", "list", "--data", place.centre).only().get("revoked").isNull()).isFalse();
        }
    }

    @Test
    void a_supervisors_token_may_be_for_one_hall_only() throws Exception {
        try (Place place = Place.in(folder)) {
            assertThat(Cli.call("gateway", "token", "--data", place.centre, "--role", "supervisor", "--hall", "云川市政务服务中心").only().get("token").asText()).isNotBlank();
        }
    }

    @Test
    void a_station_enrols_and_syncs_over_tls_knowing_the_root_from_its_code() throws Exception {
        Path centre = folder.resolve("centre");
        Path station = folder.resolve("station");
        try (GatewayServer gateway = GatewayServer.start(new GatewayConfig(centre, "127.0.0.1", 0, Clock.systemUTC()).overTls(List.of("127.0.0.1")))) {
            String code = Cli.call("gateway", "enrol-code", "--data", centre, "--station", "柳湾村代办点").only().get("code").asText();
            assertThat(Cli.call("station", "enrol", "--data", station, "--gateway", gateway.url().replace("https", "http"), "--code", code).exit())
                    .as("not without TLS").isEqualTo(5);
            assertThat(Cli.call("station", "enrol", "--data", station, "--gateway", gateway.url(), "--code", code).exit()).isZero();
            Cli.Answer sync = Cli.call("sync", "--data", station);
            assertThat(sync.exit()).isZero();
            assertThat(sync.only().get("failures")).isEmpty();

            Cli.Answer opened = Cli.call("station", "move", "--data", station, "--to", gateway.url().replace("https", "http"));
            assertThat(opened.exit()).as("a closed line is not opened").isEqualTo(5);
            assertThat(opened.code()).isEqualTo("tls_required");
            assertThat(Cli.call("station", "move", "--data", station, "--to", gateway.url() + "/").only().get("changed").asBoolean()).isFalse();
            assertThat(Cli.call("station", "move", "--data", folder.resolve("nothing"), "--to", gateway.url()).code()).isEqualTo("not_enrolled");
        }
    }

    @Test
    void a_hub_that_the_centre_enrolled_without_tls_opens_no_door_over_tls_and_says_what_to_do() throws Exception {
        Path centre = folder.resolve("centre");
        try (GatewayServer gateway = GatewayServer.start(new GatewayConfig(centre, "127.0.0.1", 0, Clock.systemUTC()))) {
            String code = Cli.call("gateway", "enrol-code", "--data", centre, "--role", "hub", "--station", "大厅枢纽").only().get("code").asText();
            Cli.Answer answer = Cli.call("gateway", "--role", "hub", "--tls", "--upstream", gateway.url(), "--code", code, "--data", folder.resolve("hub"), "--listen", "127.0.0.1:0");
            assertThat(answer.exit()).isEqualTo(5);
            assertThat(answer.code()).isEqualTo("hub_without_root");
            assertThat(answer.errors()).contains("--tls");
        }
    }

    @Test
    void plain_http_is_refused_where_other_machines_reach_it() {
        Cli.Answer answer = Cli.call("gateway", "--data", folder.resolve("centre"), "--listen", "0.0.0.0:0");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(folder.resolve("centre")).doesNotExist();
    }
}
