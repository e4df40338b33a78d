package yiwang.device.smartcard.recording;

import yiwang.device.smartcard.apdu.CardChannel;
import yiwang.device.smartcard.apdu.CardLostException;
import yiwang.device.spi.LinkTap;

/** A conversation somebody listens to, command by command as the reader gets them. */
public record TappedChannel(CardChannel channel, LinkTap tap) implements CardChannel {

    /** The channel itself when nobody listens. */
    public static CardChannel of(CardChannel channel, LinkTap tap) {
        return tap == LinkTap.NONE ? channel : new TappedChannel(channel, tap);
    }

    @Override
    public byte[] transmit(byte[] command) throws CardLostException {
        tap.sent(command, 0, command.length);
        try {
            byte[] answer = channel.transmit(command);
            tap.received(answer, 0, answer.length);
            return answer;
        } catch (CardLostException e) {
            tap.noted(CardNotes.lost(e.outcome()));
            throw e;
        }
    }
}
