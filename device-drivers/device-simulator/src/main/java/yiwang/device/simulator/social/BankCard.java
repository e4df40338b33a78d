package yiwang.device.simulator.social;

import java.util.Arrays;

/** A bank card, laid on the reader by mistake: knows its own payment environment and nothing of social security. */
public final class BankCard implements SimulatedChip {

    private static final byte[] PAYMENT_ENVIRONMENT = {0x31, 0x50, 0x41, 0x59, 0x2E, 0x53, 0x59, 0x53, 0x2E, 0x44, 0x44, 0x46, 0x30, 0x31};

    @Override
    public byte[] answerToReset() {
        return new byte[] {0x3B, 0x02, 0x14, 0x50};
    }

    @Override
    public void reset() {
        // Keeps no state.
    }

    @Override
    public byte[] answer(byte[] command) {
        boolean known = command.length >= 19 && command[1] == (byte) 0xA4
                && Arrays.equals(command, 5, 19, PAYMENT_ENVIRONMENT, 0, PAYMENT_ENVIRONMENT.length);
        return SocialCard.status(known ? 0x9000 : command.length > 1 && command[1] == (byte) 0xA4 ? 0x6A82 : 0x6D00);
    }
}
