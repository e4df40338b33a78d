package yiwang.device.api.window;

import yiwang.device.api.DeviceFault;

/** How a call to a keypad ended. */
public sealed interface KeypadOutcome {

    record Pressed(KeypadKey key) implements KeypadOutcome { }

    /** Nothing was pressed within the limit, or the wait was cancelled. */
    record NothingPressed() implements KeypadOutcome { }

    /** It shows or sounds as asked: confirmed, where the protocol confirms. */
    record Done() implements KeypadOutcome { }

    record KeypadFault(DeviceFault fault) implements KeypadOutcome { }
}
