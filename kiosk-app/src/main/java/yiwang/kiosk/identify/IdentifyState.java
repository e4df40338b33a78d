package yiwang.kiosk.identify;

import yiwang.device.api.DeviceFault;

/** What the page that waits for a card shows. */
public sealed interface IdentifyState {

    /** The reader is being opened: the machine has just been switched on. */
    record Preparing() implements IdentifyState { }

    record Waiting() implements IdentifyState { }

    /** A card was there and could not be used; the reader waits for the next one. */
    record Again(Why why) implements IdentifyState { }

    /** The reader cannot read; the ways without a card still work. */
    record ReaderIll(DeviceFault fault) implements IdentifyState { }

    /** Read; the next page comes. */
    record Done() implements IdentifyState { }

    enum Why {
        /** No card that stands for a person. */ NO_ID_CARD,
        /** A social security card that keeps name and number to itself. */ NAMELESS_CARD,
        /** Its own data contradict each other. */ CHECKS_FAILED,
        /** Lift it and put it back. */ LIFT
    }
}
