package yiwang.device.api;

import java.util.List;

/** How the reading of a card ended. */
public sealed interface CardReadOutcome {

    /** Read, and every check of number and dates holds. */
    record Read(IdentityCard card) implements CardReadOutcome { }

    /** No card came within the time limit, or the command was cancelled. */
    record NoCard() implements CardReadOutcome { }

    /** A card is there, but of no kind we know ({@code detail}: type mark or status byte). */
    record UnknownCard(String detail) implements CardReadOutcome { }

    /** A card was read and its own data contradict each other: check digit, impossible date. Nothing of it is used. */
    record CheckFailed(CardKind kind, List<Problem> problems) implements CardReadOutcome {
        public CheckFailed {
            problems = List.copyOf(problems);
        }
    }

    /** The card is there and could not be read; lift it and put it back. */
    record LiftAndRetry(String detail) implements CardReadOutcome { }

    /** The reader itself is ill or away. */
    record ReaderFault(DeviceFault fault) implements CardReadOutcome { }

    /** One failed check. @param code such as {@code id_check_digit}; @param sentence Chinese, without the value itself */
    record Problem(String code, String sentence) { }
}
