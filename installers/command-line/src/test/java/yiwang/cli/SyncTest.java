package yiwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.client.SyncSettings;
import yiwang.sync.client.SyncSettings.Night;
import yiwang.sync.station.Station;
import yiwang.sync.station.Station.Opening;
import yiwang.sync.station.Stations;

/** What the sync commands tell about what waits and why. */
class SyncTest {

    @TempDir
    private Path folder;

    @Test
    void a_failure_says_who_acts_and_when_it_goes_again() throws Exception {
        try (Place place = Place.in(folder)) {
            accept(place);
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
            accept(place);

            assertThat(waiting(place)).as("records and the scan wait before").isPositive();

            Cli.Answer answer = Cli.call("sync", "watch", "--data", place.station, "--until-done", "--for", "60s");

            assertThat(answer.exit()).isZero();
            assertThat(answer.lines()).isNotEmpty().allSatisfy(line -> assertThat(line.has("pending_records")).isTrue());
            JsonNode last = answer.lines().getLast();
            assertThat(last.get("line").asText()).isEqualTo("online");
            assertThat(last.get("pending_records").asInt()).isZero();
            assertThat(last.get("pending_bytes").asLong()).isZero();
            JsonNode arrived = Cli.call("case", "list", "--data", place.station).only();
            assertThat(arrived.get("centre").isNull()).as("signed by the centre").isFalse();
            assertThat(last.get("pending_cases").asInt()).isZero();
            assertThat(last.get("cases")).isEmpty();

            Path receipt = folder.resolve("签收.pdf");
            assertThat(Cli.call("sync", "receipt", "--data", place.station, "--out", receipt).only().get("pages").asInt()).isPositive();
            assertThat(receipt).content(StandardCharsets.ISO_8859_1).startsWith("%PDF");
            assertThat(Cli.call("sync", "receipt", "--data", place.station).exit()).as("no file named").isEqualTo(2);
            assertThat(Cli.call("sync", "again", "--data", place.station, "--case", java.util.UUID.randomUUID()).exit()).as("no such case").isEqualTo(5);
        }
    }

    @Test
    void watch_ends_in_time_and_says_why_nothing_moves() throws Exception {
        try (Place place = Place.in(folder)) {
            accept(place);
            place.gateway.close();

            Cli.Answer answer = Cli.call("sync", "watch", "--data", place.station, "--for", "3s");

            assertThat(answer.exit()).isEqualTo(3);
            JsonNode last = answer.lines().getLast();
            assertThat(last.get("line").asText()).isEqualTo("offline");
            assertThat(last.get("since").asText()).isNotEmpty();
            assertThat(last.get("pending_records").asInt()).isEqualTo(1);
            assertThat(last.get("pending_bytes").asLong()).isPositive();
            assertThat(last.get("failures").get(0).get("who_acts").asText()).isEqualTo("clerk");
            assertThat(last.get("pending_cases").asInt()).isEqualTo(1);
            JsonNode waiting = last.get("cases").get(0);
            assertThat(waiting.get("saved").asText()).isNotEmpty();
            assertThat(waiting.get("sent").isNull()).isTrue();
            assertThat(waiting.get("centre").isNull()).isTrue();
            assertThat(waiting.get("waiting_bytes").asLong()).isPositive();
            String shown = Cli.shown("sync", "watch", "--data", place.station, "--for", "2s");
            assertThat(shown).contains("未连上中心", "中心还没有签收过", "还有 1 件", "本机● 已发送○ 中心○", waiting.get("receipt_no").asText(), "王*兰",
                    "附件 [░░░░░░░░░░░░░░░░░░░░]").doesNotContain("王桂兰");
        }
    }

    @Test
    void how_the_line_is_used_is_told_and_set_also_while_a_counter_holds_the_station() throws Exception {
        try (Place place = Place.in(folder); Station counter = ((Opening.Open) Stations.open(place.station, Clock.systemUTC())).station()) {
            JsonNode usual = Cli.call("sync", "line", "--data", place.station).only();
            assertThat(usual.get("cap_bytes_per_second").asLong()).isZero();
            assertThat(usual.get("night").isNull()).isTrue();

            JsonNode set = Cli.call("sync", "line", "--data", place.station, "--cap", 150, "--metered", "yes", "--night", "22:00-06:00").only();
            assertThat(set.get("cap_bytes_per_second").asLong()).isEqualTo(150_000);
            assertThat(counter.syncDesk().settings()).isEqualTo(
                    new SyncSettings(150_000, true, Optional.of(new Night(LocalTime.of(22, 0), LocalTime.of(6, 0)))));

            JsonNode partly = Cli.call("sync", "line", "--data", place.station, "--night", "none").only();
            assertThat(partly.get("metered").asBoolean()).as("what is not named stays").isTrue();
            assertThat(counter.syncDesk().settings().night()).isEmpty();
        }
    }

    @Test
    void a_line_that_cannot_be_is_refused_and_nothing_changes() throws Exception {
        try (Place place = Place.in(folder)) {
            Cli.call("sync", "line", "--data", place.station, "--cap", 150);

            for (List<String> wrong : List.of(List.of("--cap", "-1"), List.of("--cap", "99999999999"), List.of("--night", "25:00-06:00"),
                    List.of("--night", "late"), List.of("--metered", "maybe"), List.of("--until-done"))) {
                List<Object> words = new ArrayList<>(List.of("sync", "line", "--data", place.station));
                words.addAll(wrong);
                assertThat(Cli.call(words.toArray()).exit()).as("%s", wrong).isEqualTo(2);
            }
            assertThat(Cli.call("sync", "--data", place.station, "--cap", 9).exit()).as("a cap is no matter of one pass").isEqualTo(2);
            Cli.Answer nowhere = Cli.call("sync", "line", "--data", folder.resolve("nowhere"));
            assertThat(nowhere.exit()).isEqualTo(6);
            assertThat(nowhere.code()).isEqualTo("not_enrolled");
            assertThat(Cli.call("sync", "line", "--data", place.station).only().get("cap_bytes_per_second").asLong()).isEqualTo(150_000);
        }
    }

    /** One record and one scan. */
    private static void accept(Place place) {
        Cli.Answer accepted = place.accept(place.person, place.form, "--attach", "M04=" + place.scan);
        assertThat(accepted.exit()).as(accepted.errors()).isZero();
    }

    private static long waiting(Place place) {
        try (Station station = ((Opening.Open) Stations.open(place.station, Clock.systemUTC())).station()) {
            return Math.min(station.syncStatus().pendingRecords(), station.syncStatus().pendingBytes());
        }
    }
}
