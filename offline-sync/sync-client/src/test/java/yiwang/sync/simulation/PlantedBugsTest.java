package yiwang.sync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Zeros mean something only where a bug would have been seen: each of these is. */
class PlantedBugsTest {

    private static final int SEEDS = 6_000;
    private static final int AT_LEAST = 30;

    @Test
    @Timeout(400)
    void every_planted_bug_is_caught_and_the_list_says_by_what() throws IOException {
        SeedRange.quiet();
        Map<String, Supplier<Habits>> bugs = new LinkedHashMap<>();
        bugs.putAll(StoreBugs.all());
        bugs.putAll(CentreBugs.all());
        bugs.putAll(RoadBugs.all());
        bugs.putAll(ComparisonBugs.all());
        bugs.putAll(HubBugs.all());
        bugs.putAll(WorkItemBugs.all());
        List<String> caught = new ArrayList<>();
        List<String> survived = new ArrayList<>();
        bugs.forEach((name, habits) -> {
            for (long seed = 1; seed <= SEEDS; seed++) {
                World.Verdict verdict = World.run(seed, habits.get());
                if (!verdict.faults().isEmpty()) {
                    caught.add("%s | seed %d | %s".formatted(name, seed, verdict.faults().getFirst()));
                    return;
                }
            }
            survived.add(name);
        });
        Files.write(Path.of("target", "planted-bugs.txt"), caught);

        assertThat(survived).as("not caught in " + SEEDS + " runs").isEmpty();
        assertThat(caught).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }

    @Test
    void the_season_of_stale_answers_harms_nobody_without_the_bug() {
        SeedRange.quiet();
        for (long seed = 1; seed <= 200; seed++) {
            assertThat(World.run(seed, new Habits() {
                @Override
                int fault(Chance chance) {
                    return chance.oneIn(2) ? 9 : chance.below(11);
                }
            }).faults()).as("seed " + seed).isEmpty();
        }
    }
}
