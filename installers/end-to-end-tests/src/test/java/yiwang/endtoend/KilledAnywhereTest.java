package yiwang.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is ended by force at whatever moment: what was confirmed is at the centre, once. */
class KilledAnywhereTest {

    private static final int KILLS = 24;
    private static final int EARLIEST_MILLIS = 150;
    private static final int SPREAD_MILLIS = 2_000;

    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void every_case_that_was_printed_is_at_the_centre_exactly_once() {
        Random random = new Random(20261121);
        List<String> printed = new ArrayList<>();
        try (Hall hall = Hall.open(folder)) {
            Object[] accept = hall.accepting(Examples.person(folder, "王桂兰", "990121194203150020"), hall.form(folder), Examples.picture(folder, "卡.png", 3)).toArray();
            printed.add(caseId(Yiwang.call(accept).only()));
            for (int kill = 0; kill < KILLS; kill++) {
                Duration moment = Duration.ofMillis(EARLIEST_MILLIS + random.nextInt(SPREAD_MILLIS));
                if (kill % 3 == 2) {
                    Yiwang.killed(moment, "sync", "--data", hall.station);
                } else {
                    Yiwang.killed(moment, accept).forEach(line -> printed.add(caseId(line)));
                }
                if (kill % 8 == 7) {
                    hall.killGateway();
                    hall.startGateway();
                }
            }
            hall.syncUntilNothingIsLeft();

            List<JsonNode> there = hall.casesAtCentre();
            assertThat(there).extracting(KilledAnywhereTest::caseId).doesNotHaveDuplicates().containsAll(printed);
            assertThat(there).allSatisfy(c -> {
                assertThat(c.get("records")).hasSize(1);
                assertThat(c.get("attachments")).hasSize(1);
                assertThat(c.get("attachments").get(0).get("state").asText()).isEqualTo("complete");
            });
            assertThat(there).extracting(c -> c.get("receipt_no").asText()).doesNotHaveDuplicates();
            List<JsonNode> here = Yiwang.call("case", "list", "--data", hall.station).lines();
            assertThat(here).extracting(KilledAnywhereTest::caseId).containsExactlyInAnyOrderElementsOf(there.stream().map(KilledAnywhereTest::caseId).toList());
            assertThat(here).allSatisfy(c -> assertThat(c.get("centre").isNull()).isFalse());
        }
    }

    private static String caseId(JsonNode line) {
        return line.get("case_id").asText();
    }
}
