package yiwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
