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
        }
    }

    @Test
    void plain_http_is_refused_where_other_machines_reach_it() {
        Cli.Answer answer = Cli.call("gateway", "--data", folder.resolve("centre"), "--listen", "0.0.0.0:0");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(folder.resolve("centre")).doesNotExist();
    }
}
