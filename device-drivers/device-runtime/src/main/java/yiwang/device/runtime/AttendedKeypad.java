package yiwang.device.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import yiwang.device.api.window.CallKeypad;
import yiwang.device.api.window.KeypadOutcome;

/** The clerk's keypad, for applications: never blocks, always answers. */
public final class AttendedKeypad {

    private final DeviceAccess device;

    AttendedKeypad(DeviceAccess device) {
        this.device = device;
    }

    /** Cancelling the future ends the wait. */
    public CompletableFuture<KeypadOutcome> await(Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (keypad, cancellation) -> ((CallKeypad) keypad).await(limit, cancellation), KeypadOutcome.KeypadFault::new));
    }

    public CompletableFuture<KeypadOutcome> showTicket(String number, Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (keypad, cancellation) -> ((CallKeypad) keypad).showTicket(number, limit), KeypadOutcome.KeypadFault::new));
    }

    public CompletableFuture<KeypadOutcome> showWaiting(int people, Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (keypad, cancellation) -> ((CallKeypad) keypad).showWaiting(people, limit), KeypadOutcome.KeypadFault::new));
    }

    public CompletableFuture<KeypadOutcome> beep(Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (keypad, cancellation) -> ((CallKeypad) keypad).beep(limit), KeypadOutcome.KeypadFault::new));
    }
}
