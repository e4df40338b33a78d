package yiwang.device.api.capture;

import java.time.Duration;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Device;

/** Tells contact and contactless chip cards apart, without reading a person from them. */
public interface IcCardReader extends Device {

    /** Waits for a card. */
    IcCardOutcome identify(Duration limit, Cancellation cancellation);
}
