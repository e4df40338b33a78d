package yiwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sync commands tell about what waits and why. */
class SyncTest {

    @TempDir
    private Path folder;

    @Test
    void a_failure_says_who_acts_and_when_it_goes_again() throws Exception {
        try (Place place = Place.in(folder)) {
            place.accept(place.person, place.form);
            place.gateway.close();

            Cli.Answer answer = Cli.call("sync", "--data", place.station);

            assertThat(answer.exit()).isEqualTo(3);
            JsonNode failure = answer.only().get("failures").get(0);
            assertThat(failure.get("code").asText()).isEqualTo("gateway_unreachable");
            assertThat(failure.get("who_acts").asText()).isEqualTo("clerk");
            assertThat(failure.get("retry").asBoolean()).isTrue();
            assertThat(java.time.Instant.parse(failure.get("next_try").asText())).isAfter(java.time.Instant.EPOCH);
        }
    }

    @Test
    void watch_tells_what_waits_until_all_has_arrived() throws Exception {
        try (Place place = Place.in(folder)) {
            place.accept(place.person, place.form);

            Cli.Answer answer = Cli.call("sync", "watch", "--data", place.station, "--until-done", "--for", "60s");

            assertThat(answer.exit()).isZero();
            assertThat(answer.lines()).isNotEmpty().allSatisfy(line -> assertThat(line.has("pending_records")).isTrue());
            JsonNode last = answer.lines().getLast();
            assertThat(last.get("line").asText()).isEqualTo("online");
            assertThat(last.get("pending_records").asInt()).isZero();
        }
    }

    @Test
    void watch_ends_in_time_and_says_why_nothing_moves() throws Exception {
        try (Place place = Place.in(folder)) {
            place.accept(place.person, place.form);
            place.gateway.close();

            Cli.Answer answer = Cli.call("sync", "watch", "--data", place.station, "--for", "3s");

            assertThat(answer.exit()).isEqualTo(3);
            JsonNode last = answer.lines().getLast();
            assertThat(last.get("line").asText()).isEqualTo("offline");
            assertThat(last.get("since").asText()).isNotEmpty();
            assertThat(last.get("failures").get(0).get("who_acts").asText()).isEqualTo("clerk");
        }
    }
}
