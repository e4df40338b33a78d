package yiwang.device.serial.sam;

import java.util.Arrays;

/**
 * One checked answer of the module. Holds personal data after a read: {@link #wipe()} it when done.
 */
final class SamAnswer {

    private final int sw1;
    private final int sw2;
    private final int sw3;
    private final byte[] content;

    SamAnswer(int sw1, int sw2, int sw3, byte[] content) {
        this.sw1 = sw1;
        this.sw2 = sw2;
        this.sw3 = sw3;
        this.content = content;
    }

    SamStatus status() {
        return SamStatus.of(sw3);
    }

    int length() {
        return content.length;
    }

    /** The answer's own array, not a copy. */
    byte[] content() {
        return content;
    }

    /** The three status bytes, for logs and faults. */
    String statusText() {
        return String.format("SW %02X %02X %02X", sw1, sw2, sw3);
    }

    void wipe() {
        Arrays.fill(content, (byte) 0);
    }

    @Override
    public String toString() {
        return "SamAnswer[" + statusText() + ", " + content.length + " bytes]";
    }
}
