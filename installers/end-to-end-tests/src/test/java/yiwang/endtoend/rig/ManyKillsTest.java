package yiwang.endtoend.rig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** More than 150 kills of real processes; more of them by {@code installers/end-to-end-tests/kills COUNT}. */
@Timeout(900)
class ManyKillsTest {

    private static final Kills.Plan PLAN = new Kills.Plan(20261122, 75, 70, 20);

    @TempDir
    Path folder;

    @Test
    void stations_and_gateway_killed_at_random_moments_lose_nothing_that_was_confirmed() throws Exception {
        JsonNode count = Kills.run(folder, PLAN);

        assertThat(PLAN.kills()).isGreaterThanOrEqualTo(150);
        assertThat(count.get("faults").asInt()).isZero();
        assertThat(count.get("told").asInt()).as("cases confirmed between the kills").isGreaterThan(PLAN.kills());
        assertThat(count.get("attempts").asInt()).as("some kills came between beginning and answer").isGreaterThan(count.get("told").asInt());
    }
}
