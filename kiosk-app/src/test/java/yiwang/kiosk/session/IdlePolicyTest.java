package yiwang.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdlePolicyTest {

    private static final Instant TOUCHED = Instant.parse("2026-11-24T01:42:00Z");
    private final IdlePolicy policy = IdlePolicy.STANDARD;

    @Test
    void the_last_fifteen_of_sixty_seconds_are_counted() {
        assertThat(at(44, false, false)).isEqualTo(new IdleState.Active());
        assertThat(at(45, false, false)).isEqualTo(new IdleState.Counting(15, 15));
        assertThat(at(59, false, false)).isEqualTo(new IdleState.Counting(1, 15));
        assertThat(at(60, false, false)).isEqualTo(new IdleState.Over());
    }

    @Test
    void elder_mode_waits_twice_as_long() {
        assertThat(at(104, true, false)).isEqualTo(new IdleState.Active());
        assertThat(at(108, true, false)).isEqualTo(new IdleState.Counting(12, 15));
        assertThat(at(120, true, false)).isEqualTo(new IdleState.Over());
    }

    @Test
    void two_more_minutes_are_two_minutes_more() {
        assertThat(at(164, false, true)).isEqualTo(new IdleState.Active());
        assertThat(at(180, false, true)).isEqualTo(new IdleState.Over());
    }

    @Test
    void a_quiet_screen_is_looked_at_once_and_a_counting_one_every_second() {
        assertThat(policy.untilNext(TOUCHED, TOUCHED, false, false).toSeconds()).isEqualTo(45);
        assertThat(policy.untilNext(TOUCHED.plusSeconds(50), TOUCHED, false, false).toMillis()).isEqualTo(1000);
        assertThat(policy.untilNext(TOUCHED.plusMillis(50_300), TOUCHED, false, false).toMillis()).isEqualTo(700);
    }

    private IdleState at(int seconds, boolean elder, boolean more) {
        return policy.at(TOUCHED.plusSeconds(seconds), TOUCHED, elder, more);
    }
}
