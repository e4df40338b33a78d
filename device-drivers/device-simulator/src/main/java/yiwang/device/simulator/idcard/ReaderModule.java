package yiwang.device.simulator.idcard;

import java.io.ByteArrayOutputStream;

/** The module's memory: which card lies on it and how far the master has got with it. */
final class ReaderModule {

    private static final int OK = 0x90;
    private static final int FOUND = 0x9F;

    private CardImage card;
    private boolean oncePerPresentation;
    private boolean alreadyRead;
    private boolean found;
    private boolean selected;

    synchronized void putOn(CardImage image) {
        card = image;
        leaveCard();
        alreadyRead = false;
    }

    synchronized void lift() {
        card = null;
        leaveCard();
    }

    synchronized void oncePerPresentation(boolean once) {
        oncePerPresentation = once;
    }

    synchronized byte[] answer(ReaderCommand command) {
        return switch (command) {
            case RESET -> {
                leaveCard();
                yield AnswerFrame.of(OK);
            }
            case STATUS, SET_RADIO -> AnswerFrame.of(OK);
            case SAM_ID -> AnswerFrame.of(OK, (card == null ? ModuleIdentity.SAMPLE : card.samId()).bytes());
            case FIND -> find();
            case SELECT -> select();
            case READ -> read(false);
            case READ_WITH_FINGERPRINT -> read(true);
            case ADDITIONAL_ADDRESS -> additionalAddress();
            case UNKNOWN -> AnswerFrame.of(0x21);
        };
    }

    private byte[] find() {
        leaveCard();
        found = card != null && !(oncePerPresentation && alreadyRead);
        return found ? AnswerFrame.of(FOUND, new byte[4]) : AnswerFrame.of(0x80);
    }

    private byte[] select() {
        selected = found && card != null;
        return selected ? AnswerFrame.of(OK, new byte[8]) : AnswerFrame.of(0x81);
    }

    private byte[] read(boolean fingerprint) {
        if (!selected) {
            return AnswerFrame.of(0x23);
        }
        alreadyRead = true;
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        length(data, card.text().length);
        length(data, card.photo().length);
        if (fingerprint) {
            length(data, card.fingerprint().length);
        }
        data.writeBytes(card.text());
        data.writeBytes(card.photo());
        if (fingerprint) {
            data.writeBytes(card.fingerprint());
        }
        return AnswerFrame.of(OK, data.toByteArray());
    }

    private byte[] additionalAddress() {
        if (!selected) {
            return AnswerFrame.of(0x23);
        }
        return card.additionalAddresses().length == 0 ? AnswerFrame.of(0x91) : AnswerFrame.of(OK, card.additionalAddresses());
    }

    private void leaveCard() {
        found = false;
        selected = false;
    }

    private static void length(ByteArrayOutputStream data, int length) {
        data.write(length >> 8);
        data.write(length);
    }
}
