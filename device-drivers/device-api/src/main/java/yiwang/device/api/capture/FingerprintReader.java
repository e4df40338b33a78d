package yiwang.device.api.capture;

import java.time.Duration;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Device;

/** Takes a fingerprint. What it gives is never stored unless an item asks for it. */
public interface FingerprintReader extends Device {

    FingerprintOutcome capture(Duration limit, Cancellation cancellation);
}
