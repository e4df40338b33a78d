package yiwang.device.api.capture;

import yiwang.device.api.DeviceFault;

/** How waiting for a chip card ended. */
public sealed interface IcCardOutcome {

    /** @param uid in upper-case hexadecimal, empty for contact cards; @param atr answer to reset in upper-case hexadecimal */
    record Present(String uid, String atr) implements IcCardOutcome {

        /** A card's number leads to its holder: this text may reach a log. */
        @Override
        public String toString() {
            return "Present[atr " + atr + "]";
        }
    }

    record NoCard() implements IcCardOutcome { }

    /** It is there and does not speak. */
    record Mute() implements IcCardOutcome { }

    record ReaderFault(DeviceFault fault) implements IcCardOutcome { }
}
