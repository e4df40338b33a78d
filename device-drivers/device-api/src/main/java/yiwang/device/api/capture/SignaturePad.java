package yiwang.device.api.capture;

import java.time.Duration;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Device;

/** A pad on which a citizen signs. */
public interface SignaturePad extends Device {

    /**
     * Shows what is signed, and waits until the citizen has confirmed.
     *
     * @param what  a line for the citizen; a pad without a display ignores it
     */
    SignatureOutcome capture(String what, Duration limit, Cancellation cancellation);
}
