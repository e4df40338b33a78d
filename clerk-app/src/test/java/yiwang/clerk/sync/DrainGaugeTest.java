package yiwang.clerk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DrainGaugeTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void records_alone_tell_how_long_they_take_still_once_some_have_gone() {
        DrainGauge gauge = DrainGauge.EMPTY.at(1_000, false, 5 * SECOND);
        assertThat(gauge.left(50 * SECOND)).as("no line, no time").isEmpty();
        gauge = gauge.at(1_000, true, 100 * SECOND);
        assertThat(gauge.left(100 * SECOND)).isEmpty();
        gauge = gauge.at(800, true, 110 * SECOND);
        assertThat(gauge.left(110 * SECOND)).contains(Duration.ofSeconds(40));
        assertThat(gauge.part()).isEqualTo(0.2);
    }

    @Test
    void a_line_that_was_away_does_not_make_the_rest_look_slow() {
        DrainGauge gauge = DrainGauge.EMPTY.at(1_000, true, 0).at(900, true, 10 * SECOND).at(900, false, 20 * SECOND).at(900, true, 500 * SECOND);
        assertThat(gauge.left(500 * SECOND)).isEmpty();
        assertThat(gauge.at(450, true, 510 * SECOND).left(510 * SECOND)).contains(Duration.ofSeconds(10));
        assertThat(gauge.done()).isEqualTo(100);
    }

    @Test
    void what_comes_in_meanwhile_counts_into_the_whole_and_nothing_left_ends_it() {
        DrainGauge gauge = DrainGauge.EMPTY.at(100, true, 0).at(40, true, 10 * SECOND).at(160, true, 11 * SECOND);
        assertThat(gauge.whole()).isEqualTo(220);
        assertThat(gauge.at(0, true, 12 * SECOND)).isEqualTo(DrainGauge.EMPTY);
    }
}
