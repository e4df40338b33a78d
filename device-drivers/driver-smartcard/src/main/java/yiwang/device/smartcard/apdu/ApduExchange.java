package yiwang.device.smartcard.apdu;

import java.util.Arrays;
import java.util.Optional;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceFault;

/**
 * Commands and their whole answers. Fetches what a card has waiting (61xx) and asks again with the right length (6Cxx),
 * but not for ever: a card that keeps saying so is broken or hostile.
 */
public final class ApduExchange {

    /** As often as this driver follows 61xx and 6Cxx; each time the library below may have followed eight by itself. */
    private static final int MOST_TURNS = 2;

    private final CardChannel channel;

    public ApduExchange(CardChannel channel) {
        this.channel = channel;
    }

    /**
     * @param command  one that ends with Le, or one with data and no Le
     * @throws CardLostException also when what came back is no answer of any card
     */
    public ApduAnswer ask(byte[] command) throws CardLostException {
        byte[] gathered = new byte[0];
        byte[] next = command;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            ApduAnswer answer = transmit(next);
            if (answer.waiting() >= 0) {
                gathered = join(gathered, answer);
                next = new byte[] {command[0], (byte) 0xC0, 0, 0, (byte) answer.waiting()};
            } else if (answer.rightLength() >= 0 && next.length == 5) {
                next = next.clone();
                next[4] = (byte) answer.rightLength();
            } else {
                return new ApduAnswer(join(gathered, answer), answer.status());
            }
        }
        Arrays.fill(gathered, (byte) 0);
        throw broken("61xx or 6Cxx without end");
    }

    private ApduAnswer transmit(byte[] command) throws CardLostException {
        byte[] bytes = channel.transmit(command);
        Optional<ApduAnswer> answer = ApduAnswer.of(bytes);
        Arrays.fill(bytes, (byte) 0);
        return answer.orElseThrow(() -> broken("an answer of " + bytes.length + " bytes"));
    }

    private static byte[] join(byte[] gathered, ApduAnswer answer) {
        if (gathered.length == 0) {
            return answer.data();
        }
        byte[] joined = Arrays.copyOf(gathered, gathered.length + answer.data().length);
        System.arraycopy(answer.data(), 0, joined, gathered.length, answer.data().length);
        Arrays.fill(gathered, (byte) 0);
        answer.wipe();
        return joined;
    }

    private static CardLostException broken(String why) {
        return new CardLostException(new CardReadOutcome.ReaderFault(DeviceFault.of(DeviceFault.Kind.PROTOCOL, why)));
    }
}
