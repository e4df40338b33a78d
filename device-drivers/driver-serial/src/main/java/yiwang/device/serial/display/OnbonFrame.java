package yiwang.device.serial.display;

import java.io.ByteArrayOutputStream;

/**
 * The frame of ONBON font cards: {@code A5 .. 5A} around a stuffed body that ends with a CRC-16 (reflected polynomial A001,
 * initial 0, low byte first) over the header and the command. Inside, {@code A5 -> A6 02}, {@code A6 -> A6 01},
 * {@code 5A -> 5B 02}, {@code 5B -> 5B 01}.
 */
final class OnbonFrame {

    static final int START = 0xA5;
    static final int END = 0x5A;
    private static final int PREAMBLE = 8;
    private static final int MARK_START = 0xA6;
    private static final int MARK_END = 0x5B;

    private OnbonFrame() { }

    static byte[] of(byte[] header, byte[] command) {
        byte[] body = concat(header, command);
        int crc = crc(body, body.length);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        for (int i = 0; i < PREAMBLE; i++) {
            frame.write(START);
        }
        for (byte b : body) {
            stuff(frame, b & 0xFF);
        }
        stuff(frame, crc & 0xFF);
        stuff(frame, crc >> 8);
        frame.write(END);
        return frame.toByteArray();
    }

    /** CRC-16 of the first bytes; of "123456789" it is BB3D. */
    static int crc(byte[] bytes, int count) {
        int crc = 0;
        for (int i = 0; i < count; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >>> 1 ^ 0xA001 : crc >>> 1;
            }
        }
        return crc;
    }

    private static void stuff(ByteArrayOutputStream out, int b) {
        switch (b) {
            case START -> pair(out, MARK_START, 2);
            case MARK_START -> pair(out, MARK_START, 1);
            case END -> pair(out, MARK_END, 2);
            case MARK_END -> pair(out, MARK_END, 1);
            default -> out.write(b);
        }
    }

    private static void pair(ByteArrayOutputStream out, int first, int second) {
        out.write(first);
        out.write(second);
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = new byte[a.length + b.length];
        System.arraycopy(a, 0, both, 0, a.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
