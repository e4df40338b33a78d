package yiwang.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.window.CallKeypad;
import yiwang.device.api.window.KeypadKey;
import yiwang.device.api.window.KeypadOutcome;
import yiwang.device.simulator.window.KeypadSimulator;

class KeypadUnpluggedAtEveryByteTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration SENT_AGAIN = Duration.ofMillis(400);
    private static final int FRAME = 10;

    @Test
    void a_press_cut_off_calls_nobody_and_the_next_one_is_heard() throws Exception {
        try (KeypadSimulator simulator = KeypadSimulator.start("tcp:0", 1);
                CallKeypad keypad = new CallKeypadDriver().open(DeviceAddress.parse(simulator.address()), Map.of())) {
            for (int cut = 0; cut < FRAME; cut++) {
                assertThat(keypad.status(LIMIT).usable()).isTrue();
                assertThat(simulator.awaitHost(LIMIT)).isTrue();
                simulator.cutAfter(cut);
                CompletableFuture<Void> hand = press(simulator);
                assertThat(keypad.await(LIMIT, Cancellation.NEVER)).as("cut after %d bytes", cut).isInstanceOf(KeypadOutcome.KeypadFault.class);
                hand.join();
                simulator.replug();
                assertThat(keypad.status(LIMIT).usable()).isTrue();
                assertThat(simulator.awaitHost(LIMIT)).isTrue();
                hand = press(simulator);
                assertThat(keypad.await(LIMIT, Cancellation.NEVER)).isEqualTo(new KeypadOutcome.Pressed(new KeypadKey.Next()));
                hand.join();
                // On a busy machine the pad sends it again before it hears that it was heard.
                keypad.await(SENT_AGAIN, Cancellation.NEVER);
            }
        }
    }

    private static CompletableFuture<Void> press(KeypadSimulator simulator) {
        return CompletableFuture.runAsync(() -> {
            try {
                simulator.next();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
