package yiwang.device.api.capture;

import yiwang.device.api.DeviceFault;

/** How waiting for a code ended. */
public sealed interface CodeOutcome {

    record Read(ScannedCode code) implements CodeOutcome { }

    /** Nothing came within the limit, or the wait was cancelled. */
    record NoCode() implements CodeOutcome { }

    /** Something came that is no code we take. @param reason a word: {@code too_long}, {@code cut_off}, {@code control_characters} */
    record Refused(String reason) implements CodeOutcome { }

    record ScannerFault(DeviceFault fault) implements CodeOutcome { }
}
