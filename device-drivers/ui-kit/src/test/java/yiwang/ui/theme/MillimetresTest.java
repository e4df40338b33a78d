package yiwang.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MillimetresTest {
    @Test
    void pixels_follow_the_real_size_of_the_screen() {
        assertThat(Millimetres.ofScreen(21.5, 1080, 1920).perPixel()).isCloseTo(0.248, within(0.001));
        assertThat(Millimetres.ofScreen(27, 1080, 1920).perPixel()).isCloseTo(0.311, within(0.001));
        assertThat(Millimetres.ofScreen(32, 1080, 1920).perPixel()).isCloseTo(0.369, within(0.001));
        assertThat(Millimetres.ofScreen(21.5, 1080, 1920).pixels(20)).isEqualTo(81);
        assertThat(Millimetres.ofScreen(27, 1080, 1920).pixels(20)).isEqualTo(65);
    }

    @Test
    void targets_never_shrink_under_what_is_drawn_and_grow_on_finer_screens() {
        Millimetres large = Millimetres.ofScreen(32, 1080, 1920);
        Millimetres fine = Millimetres.ofScreen(21.5, 2160, 3840);
        assertThat(KioskTarget.FLOOR.pixels(large)).isEqualTo(96);
        assertThat(KioskTarget.FLOOR.pixels(fine)).isEqualTo(162);
        assertThat(KioskTarget.ELDER_MAIN.pixels(Millimetres.SMALLEST_KIOSK)).isEqualTo(196);
    }

    @Test
    void a_small_kiosk_enlarges_the_scene_and_not_a_large_one() {
        assertThat(Millimetres.ofScreen(32, 1080, 1920).sceneScale()).isEqualTo(1);
        assertThat(Millimetres.ofScreen(15.6, 1080, 1920).sceneScale()).isCloseTo(21.5 / 15.6, within(0.01));
    }
}
