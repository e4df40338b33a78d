package yiwang.device.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.api.window.KeypadKey;
import yiwang.device.api.window.KeypadOutcome;

/** What every call keypad does, whatever its codes look like. */
public abstract class CallKeypadContract implements DeviceContract {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration MOMENT = Duration.ofMillis(300);

    private KeypadRig rig;

    protected abstract KeypadRig rig() throws Exception;

    @BeforeEach
    void set_up() throws Exception {
        rig = rig();
        assertThat(rig.call().status(LIMIT).usable()).isTrue();
    }

    @AfterEach
    void take_down() {
        rig.close();
    }

    @Override
    public Device wellDevice() {
        return rig.call();
    }

    @Override
    public Device awayDevice() {
        rig.unplug();
        return rig.call();
    }

    @Test
    void says_what_it_is() {
        assertThat(rig.call().kind()).isEqualTo(DeviceKind.CALL_KEYPAD);
    }

    @Test
    void a_press_is_told_once_and_acknowledged_to_the_hand() throws Exception {
        CompletableFuture<Boolean> hand = press();

        assertThat(rig.call().await(LIMIT, Cancellation.NEVER)).isEqualTo(new KeypadOutcome.Pressed(new KeypadKey.Next()));
        assertThat(hand.get()).as("acknowledged").isTrue();
        assertThat(rig.call().await(MOMENT, Cancellation.NEVER)).as("told once").isEqualTo(new KeypadOutcome.NothingPressed());
    }

    @Test
    void nothing_pressed_is_no_fault() {
        assertThat(rig.call().await(MOMENT, Cancellation.NEVER)).isEqualTo(new KeypadOutcome.NothingPressed());
    }

    @Test
    void a_wait_can_be_cancelled() {
        assertThat(rig.call().await(LIMIT, Meanwhile.cancelWhen(() -> true))).isEqualTo(new KeypadOutcome.NothingPressed());
    }

    @Test
    void numbers_are_shown_with_their_last_three_digits_and_it_beeps() {
        assertThat(rig.call().showTicket("A012", LIMIT)).isEqualTo(new KeypadOutcome.Done());
        assertThat(rig.call().showWaiting(7, LIMIT)).isEqualTo(new KeypadOutcome.Done());
        assertThat(rig.call().showTicket("B1004", LIMIT)).isEqualTo(new KeypadOutcome.Done());
        assertThat(rig.call().showWaiting(12_000, LIMIT)).isEqualTo(new KeypadOutcome.Done());
        assertThat(rig.call().beep(LIMIT)).isEqualTo(new KeypadOutcome.Done());
        Wait.until(LIMIT, "all five", () -> rig.orders().size() == 5);
        assertThat(rig.orders()).containsExactly("ticket 012", "waiting 007", "ticket 004", "waiting 999", "beep");
    }

    @Test
    void noise_before_a_press_hides_nothing() throws Exception {
        rig.noise();
        CompletableFuture<Boolean> hand = press();
        assertThat(rig.call().await(LIMIT, Cancellation.NEVER)).isEqualTo(new KeypadOutcome.Pressed(new KeypadKey.Next()));
        assertThat(hand.get()).isTrue();
    }

    @Test
    void unplugged_it_is_absent_and_works_again_once_it_is_back() throws Exception {
        rig.unplug();
        assertThat(rig.call().await(LIMIT, Cancellation.NEVER)).isInstanceOfSatisfying(KeypadOutcome.KeypadFault.class,
                fault -> assertThat(fault.fault().kind()).isIn(DeviceFault.Kind.LINK_LOST, DeviceFault.Kind.ABSENT));
        assertThat(rig.call().status(LIMIT).state()).isEqualTo(State.ABSENT);
        assertThat(rig.call().beep(LIMIT)).isInstanceOf(KeypadOutcome.KeypadFault.class);
        rig.replug();
        Wait.until(LIMIT, "the keypad back", () -> rig.call().status(LIMIT).usable());
        CompletableFuture<Boolean> hand = press();
        assertThat(rig.call().await(LIMIT, Cancellation.NEVER)).isEqualTo(new KeypadOutcome.Pressed(new KeypadKey.Next()));
        assertThat(hand.get()).isTrue();
    }

    @Test
    void closing_twice_is_allowed() {
        rig.call().close();
        rig.call().close();
    }

    private CompletableFuture<Boolean> press() {
        return CompletableFuture.supplyAsync(() -> Wait.holds(rig::next));
    }
}
