package yiwang.device.smartcard.pcsc;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.CardReadOutcome.LiftAndRetry;
import yiwang.device.api.CardReadOutcome.ReaderFault;
import yiwang.device.api.DeviceFault;
import yiwang.device.smartcard.apdu.ApduAnswer;
import yiwang.device.smartcard.apdu.CardLostException;

/** A card under power, with no other program talking to it meanwhile. */
final class CardContact implements yiwang.device.smartcard.apdu.CardChannel, AutoCloseable {

    /** The library follows 61xx up to eight times and joins what it gets. */
    private static final int ROOM = 8 * (ApduAnswer.LONGEST + 2);

    private final Card card;
    private final CardChannel channel;
    private final boolean shared;
    private boolean gone;
    private boolean answered;

    private CardContact(Card card, boolean shared) {
        this.card = card;
        this.shared = shared;
        this.channel = card.getBasicChannel();
    }

    /** Alone with the card from the first moment where no other program is connected to it; else from the moment it lets go. */
    static CardContact make(CardTerminal reader) throws PcscException {
        try {
            return new CardContact(reader.connect("EXCLUSIVE;*"), false);
        } catch (CardException e) {
            if (PcscTrouble.of(e) != PcscTrouble.BUSY) {
                throw PcscException.of(e);
            }
            return share(reader);
        } catch (IllegalArgumentException e) {
            throw new PcscException(PcscTrouble.CARD_MUTE, "no usable answer to reset: " + e.getMessage());
        }
    }

    private static CardContact share(CardTerminal reader) throws PcscException {
        try {
            CardContact contact = new CardContact(reader.connect("*"), true);
            contact.takeOver();
            return contact;
        } catch (CardException e) {
            throw PcscException.of(e);
        }
    }

    private void takeOver() throws CardException {
        try {
            card.beginExclusive();
        } catch (CardException e) {
            close();
            throw e;
        }
    }

    byte[] answerToReset() {
        return card.getATR().getBytes();
    }

    /** True for what PC/SC part 3 makes of a card on an antenna: {@code 3B 8n 80 01}. */
    boolean contactless() {
        byte[] atr = card.getATR().getBytes();
        return atr.length >= 4 && atr[0] == 0x3B && (atr[1] & 0xF0) == 0x80 && (atr[2] & 0xFF) == 0x80 && atr[3] == 0x01;
    }

    /** False until the card has said anything: the service takes a while to notice that a card was pulled out. */
    boolean answered() {
        return answered;
    }

    @Override
    public byte[] transmit(byte[] command) throws CardLostException {
        ByteBuffer answer = ByteBuffer.allocate(ROOM);
        try {
            int length = channel.transmit(ByteBuffer.wrap(command), answer);
            answered = true;
            return Arrays.copyOf(answer.array(), length);
        } catch (CardException e) {
            gone = true;
            throw new CardLostException(meaning(PcscTrouble.of(e), e.getMessage()));
        } catch (IllegalArgumentException e) {
            // The library looks for a status word where the reader gave it nothing at all.
            throw new CardLostException(new LiftAndRetry("the card gave no answer"));
        } finally {
            Arrays.fill(answer.array(), (byte) 0);
        }
    }

    private static CardReadOutcome meaning(PcscTrouble trouble, String detail) {
        return switch (trouble) {
            case SERVICE_GONE, READER_GONE -> fault(DeviceFault.Kind.LINK_LOST, detail);
            case CARD_GONE, CARD_MUTE, CARD_RESET, BROKEN_OFF -> new LiftAndRetry(detail);
            case BUSY -> fault(DeviceFault.Kind.BUSY, detail);
            case OTHER -> fault(DeviceFault.Kind.OTHER, detail);
        };
    }

    private static CardReadOutcome fault(DeviceFault.Kind kind, String detail) {
        return new ReaderFault(DeviceFault.of(kind, detail));
    }

    @Override
    public void close() {
        try {
            if (shared && !gone) {
                card.endExclusive();
            }
        } catch (CardException e) {
            // It was given back by going away.
        }
        try {
            card.disconnect(false);
        } catch (CardException e) {
            // The same.
        }
    }
}
