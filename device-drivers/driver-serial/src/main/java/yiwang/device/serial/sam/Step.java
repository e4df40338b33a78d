package yiwang.device.serial.sam;

import yiwang.device.api.CardReadOutcome;

/** What one round of find, select, read came to. */
sealed interface Step {

    record Finished(CardReadOutcome outcome) implements Step { }

    /** No card in the field, or it slipped away between find and select. */
    record NothingYet(boolean cardSeen, String detail) implements Step { }

    /** An answer other than success while a card was there. */
    record Refused(SamAnswer answer) implements Step { }

    record NoAnswer() implements Step { }

    record Garbled(String why) implements Step { }
}
