package yiwang.device.smartcard.apdu;

import java.io.IOException;
import yiwang.device.api.CardReadOutcome;

/** The conversation with a card ended before its end; carries what that means to the person in front of the reader. */
public final class CardLostException extends IOException {

    private final transient CardReadOutcome outcome;

    public CardLostException(CardReadOutcome outcome) {
        super(outcome.toString());
        this.outcome = outcome;
    }

    public CardReadOutcome outcome() {
        return outcome;
    }
}
