package yiwang.device.api.capture;

import java.time.Duration;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Device;

/** Reads bar codes and QR codes. What it reads comes from strangers: it is never executed, opened or typed into a field. */
public interface BarcodeScanner extends Device {

    /** Waits for one code. Codes scanned while nobody waits are thrown away. */
    CodeOutcome read(Duration limit, Cancellation cancellation);
}
