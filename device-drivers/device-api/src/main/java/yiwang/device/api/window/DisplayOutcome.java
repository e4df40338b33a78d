package yiwang.device.api.window;

import yiwang.device.api.DeviceFault;

/** How showing ended. */
public sealed interface DisplayOutcome {

    /** The display confirmed it, or can never answer and its profile says so. */
    record Shown() implements DisplayOutcome { }

    /** Bytes went out, and nobody can say whether they are seen. */
    record MaybeShown(DeviceFault why) implements DisplayOutcome { }

    record NotShown(DeviceFault why) implements DisplayOutcome { }
}
