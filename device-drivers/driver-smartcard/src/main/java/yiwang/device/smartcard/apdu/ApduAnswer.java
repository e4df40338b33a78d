package yiwang.device.smartcard.apdu;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a card said: data and the status word SW1 SW2 (ISO/IEC 7816-4). Holds personal data after a read: {@link #wipe()} it.
 *
 * @param data    the answer's own array, not a copy
 * @param status  0x9000 for success
 */
public record ApduAnswer(byte[] data, int status) {

    /** Short answers: 256 bytes and the status word. */
    public static final int LONGEST = 258;
    static final int SUCCESS = 0x9000;

    /** Empty for anything that no card may say: shorter than a status word, or longer than a short answer. */
    public static Optional<ApduAnswer> of(byte[] bytes) {
        if (bytes.length < 2 || bytes.length > LONGEST) {
            return Optional.empty();
        }
        int end = bytes.length - 2;
        return Optional.of(new ApduAnswer(Arrays.copyOf(bytes, end), (bytes[end] & 0xFF) << 8 | bytes[end + 1] & 0xFF));
    }

    public boolean success() {
        return status == SUCCESS;
    }

    /** How many more bytes wait for GET RESPONSE (61xx; 00 means 256), or -1. */
    int waiting() {
        return status >> 8 == 0x61 ? length() : -1;
    }

    /** The length that the card wants to be asked for (6Cxx), or -1. */
    int rightLength() {
        return status >> 8 == 0x6C ? length() : -1;
    }

    private int length() {
        return status & 0xFF;
    }

    /** The status word, for logs and faults. */
    public String statusText() {
        return String.format("SW %04X", status);
    }

    void wipe() {
        Arrays.fill(data, (byte) 0);
    }

    @Override
    public String toString() {
        return "ApduAnswer[" + statusText() + ", " + data.length + " bytes]";
    }
}
