package yiwang.device.smartcard.pcsc;

import java.io.IOException;
import javax.smartcardio.CardException;

/** The service said no. */
final class PcscException extends IOException {

    private final PcscTrouble trouble;

    PcscException(PcscTrouble trouble, String detail) {
        super(detail);
        this.trouble = trouble;
    }

    static PcscException of(CardException e) {
        return new PcscException(PcscTrouble.of(e), e.getMessage());
    }

    PcscTrouble trouble() {
        return trouble;
    }
}
