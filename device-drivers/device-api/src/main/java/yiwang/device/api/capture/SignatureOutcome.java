package yiwang.device.api.capture;

import yiwang.device.api.DeviceFault;

/** How asking for a signature ended. */
public sealed interface SignatureOutcome {

    record Signed(Signature signature) implements SignatureOutcome { }

    /** The citizen declined on the pad. */
    record Declined() implements SignatureOutcome { }

    /** Not confirmed within the limit, or cancelled; strokes so far are gone. */
    record NotSigned() implements SignatureOutcome { }

    record PadFault(DeviceFault fault) implements SignatureOutcome { }
}
