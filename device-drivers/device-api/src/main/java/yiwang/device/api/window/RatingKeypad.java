package yiwang.device.api.window;

import java.time.Duration;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Device;

/** The citizen's keypad for rating the service (好差评). */
public interface RatingKeypad extends Device {

    /**
     * Lights up and waits for one key.
     *
     * @param session  which matter is rated; goes into no frame that lacks room for it, never personal data
     */
    RatingOutcome ask(String session, Duration limit, Cancellation cancellation);
}
