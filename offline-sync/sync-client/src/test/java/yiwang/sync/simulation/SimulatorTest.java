package yiwang.sync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever machines, lines, disks and clocks do in ten thousand runs: nothing lost, nothing twice, nothing foreign. */
class SimulatorTest {

    private static final long FIRST = Long.getLong("yiwang.seed.first", 1);
    private static final long SEEDS = Long.getLong("yiwang.seeds", 10_000);

    @Test
    @Timeout(900)
    void ten_thousand_runs_keep_every_promise() {
        List<World.Verdict> broken = SeedRange.broken(FIRST, FIRST + SEEDS - 1, new Habits());

        assertThat(broken).as(() -> SeedRange.words(broken)).isEmpty();
    }

    /**
     * Found among a million: two cases that had lost their numbers, of which the later one was brought back first, into a gap; and one that
     * stood behind a record which the centre had lost later.
     */
    @ParameterizedTest
    @ValueSource(longs = {993_709, 1_035_146})
    void a_seed_that_found_a_fault_holds(long seed) {
        assertThat(World.run(seed, new Habits()).faults()).isEmpty();
    }

    @Test
    void the_same_seed_is_the_same_run_to_the_last_byte() {
        SeedRange.quiet();
        for (long seed = 1; seed <= 200; seed++) {
            assertThat(World.run(seed, new Habits()).hash()).isEqualTo(World.run(seed, new Habits()).hash());
        }
        assertThat(World.run(1, new Habits()).hash()).isNotEqualTo(World.run(2, new Habits()).hash());
    }
}
