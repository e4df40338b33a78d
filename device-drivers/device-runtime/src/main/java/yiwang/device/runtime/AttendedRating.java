package yiwang.device.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import yiwang.device.api.window.RatingKeypad;
import yiwang.device.api.window.RatingOutcome;

/** The citizen's rating keypad, for applications: never blocks, always answers. */
public final class AttendedRating {

    private final DeviceAccess device;

    AttendedRating(DeviceAccess device) {
        this.device = device;
    }

    /** Cancelling the future withdraws the question. */
    public CompletableFuture<RatingOutcome> ask(String session, Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (keypad, cancellation) -> ((RatingKeypad) keypad).ask(session, limit, cancellation), RatingOutcome.KeypadFault::new));
    }
}
