package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NextTryTest {

    private final Random random = new Random(20261121);

    @Test
    void waits_grow_to_a_ceiling_and_never_reach_zero() {
        Duration last = Duration.ZERO;
        for (int failed = 1; failed < 40; failed++) {
            Duration wait = NextTry.after(failed, Optional.empty(), 1);
            assertThat(wait).isBetween(NextTry.FIRST.dividedBy(2), NextTry.CEILING).isGreaterThanOrEqualTo(last);
            last = wait;
        }
        assertThat(last).isEqualTo(NextTry.CEILING);
        assertThat(NextTry.after(Integer.MAX_VALUE, Optional.empty(), 0)).isEqualTo(NextTry.CEILING.dividedBy(2));
    }

    @Test
    void three_hundred_stations_that_fail_together_come_back_apart() {
        long[] inTenth = new long[10];
        for (int station = 0; station < 300; station++) {
            long wait = NextTry.after(5, Optional.empty(), random.nextDouble()).toMillis();
            inTenth[(int) ((wait - 16_000) * 10 / 16_001)]++;
        }
        assertThat(Arrays.stream(inTenth)).allMatch(count -> count > 10 && count < 60);
    }

    @Test
    void what_the_gateway_asks_for_is_kept_but_not_for_years() {
        assertThat(NextTry.after(1, Optional.of(Duration.ofSeconds(60)), 0.5)).isGreaterThanOrEqualTo(Duration.ofSeconds(60));
        assertThat(FailureReading.retryAfter("315360000")).contains(Duration.ofMinutes(5));
        assertThat(FailureReading.retryAfter("-1")).isEmpty();
        assertThat(FailureReading.retryAfter("Wed, 21 Oct 2015 07:28:00 GMT")).isEmpty();
        assertThat(FailureReading.retryAfter(null)).isEmpty();
        assertThat(FailureReading.retryAfter("7")).contains(Duration.ofSeconds(7));
    }
}
