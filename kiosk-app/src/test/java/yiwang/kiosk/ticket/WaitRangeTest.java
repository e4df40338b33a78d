package yiwang.kiosk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import yiwang.kiosk.profile.Pace;

class WaitRangeTest {

    @Test
    void the_wait_is_counted_from_the_halls_own_pace_and_rounded_up() {
        assertThat(WaitRange.of(13, Optional.of(new Pace(4, 4, 6)))).contains(new WaitRange(13, 20));
        assertThat(WaitRange.of(0, Optional.of(new Pace(4, 4, 6)))).contains(new WaitRange(0, 0));
    }

    @Test
    void without_a_pace_no_wait_is_said() {
        assertThat(WaitRange.of(13, Optional.empty())).isEmpty();
    }
}
