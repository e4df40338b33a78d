package yiwang.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yiwang.kiosk.HandClock;

class IdleViewModelTest {

    private final HandClock clock = new HandClock(Instant.parse("2026-11-24T01:42:00Z"));
    private final Session session = new Session();
    private final List<String> left = new ArrayList<>();
    private final IdleViewModel idle = new IdleViewModel(IdlePolicy.STANDARD, session, clock, clock, () -> left.add("left"));

    @Test
    void nobody_answers_and_the_session_ends_once() {
        idle.begin();
        clock.advance(Duration.ofSeconds(48));
        assertThat(idle.state().get()).isEqualTo(new IdleState.Counting(12, 15));
        clock.advance(Duration.ofMinutes(10));
        assertThat(left).containsExactly("left");
        assertThat(idle.state().get()).isEqualTo(new IdleState.Active());
    }

    @Test
    void any_touch_means_still_here() {
        idle.begin();
        clock.advance(Duration.ofSeconds(59));
        idle.touched();
        assertThat(idle.state().get()).isEqualTo(new IdleState.Active());
        clock.advance(Duration.ofSeconds(59));
        assertThat(left).isEmpty();
    }

    @Test
    void two_more_minutes_hold_until_the_next_touch() {
        idle.begin();
        clock.advance(Duration.ofSeconds(50));
        idle.moreTime();
        clock.advance(Duration.ofSeconds(160));
        assertThat(idle.state().get()).isEqualTo(new IdleState.Active());
        idle.touched();
        clock.advance(Duration.ofSeconds(61));
        assertThat(left).containsExactly("left");
    }

    @Test
    void the_attract_page_is_not_watched() {
        idle.begin();
        idle.end();
        idle.touched();
        clock.advance(Duration.ofHours(1));
        assertThat(left).isEmpty();
    }
}
