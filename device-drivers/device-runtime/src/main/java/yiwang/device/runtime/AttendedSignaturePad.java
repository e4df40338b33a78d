package yiwang.device.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import yiwang.device.api.capture.SignatureOutcome;
import yiwang.device.api.capture.SignaturePad;

/** The station's signature pad, for applications: never blocks, always answers. */
public final class AttendedSignaturePad {

    private final DeviceAccess device;

    AttendedSignaturePad(DeviceAccess device) {
        this.device = device;
    }

    /** Cancelling the future clears the pad. */
    public CompletableFuture<SignatureOutcome> capture(String what, Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (pad, cancellation) -> ((SignaturePad) pad).capture(what, limit, cancellation), SignatureOutcome.PadFault::new));
    }
}
