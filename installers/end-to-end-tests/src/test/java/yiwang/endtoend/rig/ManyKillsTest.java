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

    private static final Kills.Plan DIRECT = new Kills.Plan(20261122, 55, 50, 15, 0);
    private static final Kills.Plan THROUGH_A_HUB = new Kills.Plan(20261123, 20, 20, 6, 9);

    @TempDir
    Path folder;

    @Test
    void stations_and_gateway_killed_at_random_moments_lose_nothing_that_was_confirmed() throws Exception {
        nothingIsLost(DIRECT);
    }

    @Test
    void stations_hub_and_centre_killed_at_random_moments_lose_nothing_that_was_confirmed() throws Exception {
        nothingIsLost(THROUGH_A_HUB);
    }

    @Test
    void they_are_at_least_a_hundred_and_fifty() {
        assertThat(DIRECT.kills() + THROUGH_A_HUB.kills()).isGreaterThanOrEqualTo(150);
    }

    private void nothingIsLost(Kills.Plan plan) throws Exception {
        JsonNode count = Kills.run(folder, plan, Archives.none());

        assertThat(count.get("faults").asInt()).isZero();
        assertThat(count.get("told").asInt()).as("cases confirmed between the kills").isGreaterThan((plan.commands() + plan.counter()) / 2);
        assertThat(count.get("attempts").asInt()).as("some kills came between beginning and answer").isGreaterThan(count.get("told").asInt());
    }
}
