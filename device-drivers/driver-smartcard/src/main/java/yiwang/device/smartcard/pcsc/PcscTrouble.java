package yiwang.device.smartcard.pcsc;

import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import jnasmartcardio.Smartcardio.EstablishContextException;
import jnasmartcardio.Smartcardio.JnaPCSCException;

/** What the many codes of PC/SC (WinSCard {@code SCARD_*}) mean for somebody who reads a card. */
enum PcscTrouble {
    /** No service, or the one that was there has ended. */ SERVICE_GONE,
    READER_GONE,
    CARD_GONE,
    /** A card is in and gives no usable answer to power, or not in a protocol we speak. */ CARD_MUTE,
    /** Another program reset the card between two commands. */ CARD_RESET,
    /** The card or the reader broke off a command. */ BROKEN_OFF,
    BUSY,
    OTHER;

    static PcscTrouble of(CardException e) {
        return e instanceof CardNotPresentException ? CARD_GONE : e instanceof JnaPCSCException coded ? of((int) coded.code) : OTHER;
    }

    static PcscTrouble of(EstablishContextException e) {
        PcscTrouble trouble = of(e.getCause());
        return trouble == OTHER || trouble == READER_GONE ? SERVICE_GONE : trouble;
    }

    static PcscTrouble of(int code) {
        return switch (code) {
            // INVALID_HANDLE, F_COMM_ERROR, NO_SERVICE, SERVICE_STOPPED, P_SHUTDOWN
            case 0x80100003, 0x80100013, 0x8010001D, 0x8010001E, 0x80100018 -> SERVICE_GONE;
            // UNKNOWN_READER, READER_UNAVAILABLE, NO_READERS_AVAILABLE
            case 0x80100009, 0x80100017, 0x8010002E -> READER_GONE;
            // NO_SMARTCARD, W_REMOVED_CARD
            case 0x8010000C, 0x80100069 -> CARD_GONE;
            // PROTO_MISMATCH, INVALID_ATR, CARD_UNSUPPORTED, W_UNSUPPORTED_CARD, W_UNRESPONSIVE_CARD, W_UNPOWERED_CARD
            case 0x8010000F, 0x80100015, 0x8010001C, 0x80100065, 0x80100066, 0x80100067 -> CARD_MUTE;
            case 0x80100068 -> CARD_RESET;
            case 0x80100016 -> BROKEN_OFF;
            case 0x8010000B -> BUSY;
            default -> OTHER;
        };
    }
}
