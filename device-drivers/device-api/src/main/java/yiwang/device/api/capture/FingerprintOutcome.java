package yiwang.device.api.capture;

import yiwang.device.api.DeviceFault;

/** How taking a fingerprint ended. */
public sealed interface FingerprintOutcome {

    record Captured(Fingerprint fingerprint) implements FingerprintOutcome { }

    /** No finger within the limit, or cancelled. */
    record NoFinger() implements FingerprintOutcome { }

    /** Dry, wet, dirty, or beside the glass; wipe and try again. @param quality 0 to 100 */
    record PoorQuality(int quality) implements FingerprintOutcome { }

    record ReaderFault(DeviceFault fault) implements FingerprintOutcome { }
}
