package yiwang.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A station that was enrolled at the centre goes over to the hub of its hall, killed in the middle of it, and back; all as processes of their own. */
@Timeout(420)
class StationMoveTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    void a_station_goes_over_to_its_hub_and_back_and_every_case_is_at_the_centre_once() {
        try (Hall hall = Hall.open(folder)) {
            String first = accept(hall, 1);
            String code = Yiwang.call("gateway", "enrol-code", "--data", hall.centre, "--role", "hub", "--station", "大厅枢纽").only().get("code").asText();
            try (Yiwang.Running hub = Yiwang.run("gateway", "--role", "hub", "--upstream", hall.address, "--code", code, "--data", folder.resolve("枢纽"), "--listen", "127.0.0.1:0")) {
                Yiwang.Answer dead = move(hall, "http://127.0.0.1:1");
                assertThat(dead.exit()).isEqualTo(7);
                assertThat(dead.errors()).contains("gateway_unreachable", "地址没有改动，仍是 " + hall.address);
                assertThat(move(hall, "ftp://大厅").exit()).isEqualTo(2);

                Set<String> either = Set.of(hall.address, hub.url());
                for (int i = 0; i < 4; i++) {
                    Yiwang.killed(Duration.ofMillis(600 + 250L * i), "station", "move", "--data", hall.station, "--to", i % 2 == 0 ? hub.url() : hall.address);
                    assertThat(either).as("the old or the new one").contains(moved(hall, hall.address).get("from").asText());
                }
                JsonNode over = moved(hall, hub.url());
                assertThat(over.get("from").asText()).isEqualTo(hall.address);
                assertThat(over.get("to").asText()).isEqualTo(hub.url());
                assertThat(over.get("role").asText()).isEqualTo("hub");
                assertThat(over.get("changed").asBoolean()).isTrue();
                assertThat(over.get("pending_records").asInt()).isEqualTo(1);

                hall.killGateway();
                String second = accept(hall, 2);
                assertThat(hall.sync().only().get("failures")).as("the hub is enough").isEmpty();
                assertThat(Yiwang.call("case", "show", second, "--data", hall.station).only().get("sent").isNull()).isFalse();

                hall.startGateway();
                assertThat(moved(hall, hall.address).get("role").asText()).isEqualTo("centre");
                String third = accept(hall, 3);
                hub.kill();
                until(() -> hall.sync().exit() == 0);
                assertThat(hall.casesAtCentre()).extracting(c -> c.get("case_id").asText()).containsExactlyInAnyOrder(first, second, third);
                assertThat(hall.casesAtCentre()).allSatisfy(c -> {
                    assertThat(c.get("records")).hasSize(1);
                    assertThat(c.get("attachments").get(0).get("state").asText()).isEqualTo("complete");
                });
            }
        }
    }

    private String accept(Hall hall, int picture) {
        List<Object> words = hall.accepting(Examples.person(folder, "王桂兰", "990121194203150020"), hall.form(folder), Examples.picture(folder, "卡.png", picture));
        return Yiwang.call(words.toArray()).only().get("case_id").asText();
    }

    private static Yiwang.Answer move(Hall hall, String to) {
        return Yiwang.call("station", "move", "--data", hall.station, "--to", to);
    }

    /** A hub knows of a station after it has asked the centre. */
    private static JsonNode moved(Hall hall, String to) {
        Yiwang.Answer[] last = new Yiwang.Answer[1];
        until(() -> (last[0] = move(hall, to)).exit() == 0);
        return last[0].only();
    }

    private static void until(Supplier<Boolean> done) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!done.get()) {
            assertThat(System.nanoTime() - end).as("not so within " + LIMIT).isNegative();
        }
    }
}
