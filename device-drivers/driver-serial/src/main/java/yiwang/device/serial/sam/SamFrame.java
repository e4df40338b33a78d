package yiwang.device.serial.sam;

/**
 * The frame of a security module: preamble {@code AA AA AA 96 69}, LEN (2 bytes, big-endian, counts everything behind
 * itself), content, CHK (XOR from LEN to the last content byte).
 */
final class SamFrame {

    static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};
    static final int HEAD_BYTES = PREAMBLE.length + 2;
    /** SW1 SW2 SW3 CHK. */
    static final int MIN_LENGTH = 4;
    /** Longest normal answer is 0x090A; a longer claim is noise and gets no memory. */
    static final int MAX_LENGTH = 0x0A00;

    private SamFrame() { }

    static byte[] request(int cmd, int para) {
        byte[] frame = new byte[HEAD_BYTES + 3];
        System.arraycopy(PREAMBLE, 0, frame, 0, PREAMBLE.length);
        frame[6] = 3;
        frame[7] = (byte) cmd;
        frame[8] = (byte) para;
        frame[9] = xor(frame, PREAMBLE.length, 9);
        return frame;
    }

    static byte xor(byte[] bytes, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum ^= bytes[i];
        }
        return (byte) sum;
    }
}
