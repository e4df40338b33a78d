package yiwang.device.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.api.window.RatingKeypad;
import yiwang.device.api.window.RatingOutcome;

/** What every rating keypad does, whatever its codes look like. */
public abstract class RatingKeypadContract implements DeviceContract {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration MOMENT = Duration.ofMillis(300);

    private KeypadRig rig;
    private RatingKeypad keypad;

    protected abstract KeypadRig rig() throws Exception;

    @BeforeEach
    void set_up() throws Exception {
        rig = rig();
        keypad = rig.rating();
        assertThat(keypad.status(LIMIT).usable()).isTrue();
    }

    @AfterEach
    void take_down() {
        rig.close();
    }

    @Override
    public Device wellDevice() {
        return keypad;
    }

    @Override
    public Device awayDevice() {
        rig.unplug();
        return keypad;
    }

    @Test
    void asks_the_citizen_and_tells_the_key_once_it_is_pressed() throws Exception {
        assertThat(keypad.kind()).isEqualTo(DeviceKind.RATING_KEYPAD);
        CompletableFuture<Boolean> hand = rateOnceAsked(2);
        assertThat(keypad.ask("matter-1", LIMIT, Cancellation.NEVER)).isEqualTo(new RatingOutcome.Rated(2));
        assertThat(hand.get()).as("acknowledged").isTrue();
    }

    @Test
    void a_key_pressed_before_anybody_asked_rates_nobody() throws Exception {
        CompletableFuture<Boolean> early = CompletableFuture.supplyAsync(() -> Wait.holds(() -> rig.rate(5)));
        keypad.status(LIMIT);
        early.get();
        assertThat(keypad.ask("matter-1", MOMENT, Cancellation.NEVER)).isEqualTo(new RatingOutcome.NotRated());
    }

    @Test
    void a_key_that_the_keypad_does_not_have_is_no_rating() throws Exception {
        CompletableFuture<Boolean> hand = rateOnceAsked(9);
        assertThat(keypad.ask("matter-1", MOMENT.multipliedBy(3), Cancellation.NEVER)).isEqualTo(new RatingOutcome.NotRated());
        hand.get();
    }

    @Test
    void nobody_pressing_and_a_withdrawn_question_are_no_rating() {
        assertThat(keypad.ask("matter-1", MOMENT, Cancellation.NEVER)).isEqualTo(new RatingOutcome.NotRated());
        assertThat(keypad.ask("matter-1", LIMIT, Meanwhile.cancelWhen(() -> true))).isEqualTo(new RatingOutcome.NotRated());
    }

    @Test
    void unplugged_it_says_so_and_works_again_once_it_is_back() throws Exception {
        rig.unplug();
        assertThat(keypad.ask("matter-1", LIMIT, Cancellation.NEVER)).isInstanceOf(RatingOutcome.KeypadFault.class);
        assertThat(keypad.status(LIMIT).state()).isEqualTo(State.ABSENT);
        rig.replug();
        Wait.until(LIMIT, "the keypad back", () -> keypad.status(LIMIT).usable());
        CompletableFuture<Boolean> hand = rateOnceAsked(1);
        assertThat(keypad.ask("matter-2", LIMIT, Cancellation.NEVER)).isEqualTo(new RatingOutcome.Rated(1));
        hand.get();
    }

    private CompletableFuture<Boolean> rateOnceAsked(int key) {
        int before = asked();
        return CompletableFuture.supplyAsync(() -> {
            Wait.until(LIMIT, "the question", () -> asked() > before);
            return Wait.holds(() -> rig.rate(key));
        });
    }

    private int asked() {
        return (int) rig.orders().stream().filter("evaluate"::equals).count();
    }
}
