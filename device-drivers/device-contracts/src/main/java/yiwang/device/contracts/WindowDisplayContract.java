package yiwang.device.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.api.window.DisplayOutcome;
import yiwang.device.api.window.DisplayText;

/** What every window display does, whatever its frames look like. */
public abstract class WindowDisplayContract extends RiggedContract<WindowDisplayRig> {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void shows_a_text_and_nothing_else_and_goes_dark_when_cleared() {
        assertThat(rig.display().kind()).isEqualTo(DeviceKind.WINDOW_DISPLAY);
        assertThat(rig.display().status(LIMIT)).isEqualTo(DeviceStatus.online());
        assertThat(show("请A001到3号窗口")).isEqualTo(new DisplayOutcome.Shown());
        assertThat(show("请A002到3号窗口")).isEqualTo(new DisplayOutcome.Shown());
        assertThat(rig.seen()).containsExactly("请A002到3号窗口");
        assertThat(rig.display().clear(LIMIT)).isEqualTo(new DisplayOutcome.Shown());
        assertThat(rig.seen()).isEmpty();
        assertThat(rig.display().brightness(50, LIMIT)).isEqualTo(new DisplayOutcome.Shown());
    }

    @Test
    void a_letter_that_it_lacks_is_shown_as_its_number_and_a_text_is_no_command() {
        assertThat(show("赵𬭎 \\C2 5Z")).isEqualTo(new DisplayOutcome.Shown());
        assertThat(rig.seen()).containsExactly("赵[U+2CB4E] \\C2 5Z");
    }

    @Test
    void a_refusal_is_told() {
        rig.refuse(true);
        assertThat(show("停")).isInstanceOfSatisfying(DisplayOutcome.NotShown.class, not -> assertThat(not.why().kind()).isEqualTo(DeviceFault.Kind.PROTOCOL));
    }

    @Test
    void silent_it_leaves_a_maybe_and_shows_its_last_text_again_after_a_power_loss() {
        show("A003");
        rig.power(false);
        assertThat(rig.display().status(LIMIT).state()).isEqualTo(State.OFFLINE);
        assertThat(show("A004")).isInstanceOfSatisfying(DisplayOutcome.MaybeShown.class, maybe -> assertThat(maybe.why().kind()).isEqualTo(DeviceFault.Kind.NO_ANSWER));
        rig.power(true);
        assertThat(rig.seen()).isEmpty();
        assertThat(rig.display().status(LIMIT)).isEqualTo(DeviceStatus.online());
        assertThat(rig.seen()).containsExactly("A004");
    }

    @Test
    void unplugged_it_is_absent_and_works_again_once_it_is_back() {
        show("A005");
        rig.unplug();
        Wait.until(LIMIT, "the loss noticed", () -> rig.display().status(LIMIT).state() == State.ABSENT);
        assertThat(show("A006")).isInstanceOf(DisplayOutcome.NotShown.class);
        rig.replug();
        Wait.until(LIMIT, "the display back", () -> rig.display().status(LIMIT).state() == State.ONLINE);
        assertThat(rig.seen()).containsExactly("A006");
    }

    private DisplayOutcome show(String text) {
        return rig.display().show(DisplayText.of(text), LIMIT);
    }
}
