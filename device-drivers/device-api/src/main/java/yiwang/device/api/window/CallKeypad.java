package yiwang.device.api.window;

import java.time.Duration;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Device;

/** The clerk's keypad for calling the queue. */
public interface CallKeypad extends Device {

    /** Waits for a key. Keys pressed while nobody waits are kept, newest 32, and given in order. */
    KeypadOutcome await(Duration limit, Cancellation cancellation);

    /** @param number as printed, such as {@code A012}; a keypad with digits only shows the digits */
    KeypadOutcome showTicket(String number, Duration limit);

    KeypadOutcome showWaiting(int people, Duration limit);

    KeypadOutcome beep(Duration limit);
}
