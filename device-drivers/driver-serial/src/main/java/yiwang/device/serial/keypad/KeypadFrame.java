package yiwang.device.serial.keypad;

import java.util.Arrays;

/**
 * One frame of the call keypad and evaluator family: {@code FF 68 L L 68 address function data SUM 16}. L counts address,
 * function and data; SUM is their sum modulo 256.
 *
 * @param address   on the bus, 0 to 255: the counter's number
 * @param function  0 to 255
 * @param data      0 to {@link #MOST_DATA} bytes
 */
record KeypadFrame(int address, int function, byte[] data) {

    static final int MOST_DATA = 30;
    static final int HEAD = 0xFF;
    static final int START = 0x68;
    static final int END = 0x16;

    KeypadFrame {
        data = data.clone();
        if (data.length > MOST_DATA) {
            throw new IllegalArgumentException("a keypad frame carries " + MOST_DATA + " bytes at most");
        }
    }

    static KeypadFrame of(int address, int function, int... data) {
        byte[] bytes = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            bytes[i] = (byte) data[i];
        }
        return new KeypadFrame(address, function, bytes);
    }

    byte[] bytes() {
        byte[] frame = new byte[data.length + 9];
        int length = data.length + 2;
        frame[0] = (byte) HEAD;
        frame[1] = START;
        frame[2] = (byte) length;
        frame[3] = (byte) length;
        frame[4] = START;
        frame[5] = (byte) address;
        frame[6] = (byte) function;
        System.arraycopy(data, 0, frame, 7, data.length);
        frame[frame.length - 2] = (byte) sum(address, function, data);
        frame[frame.length - 1] = END;
        return frame;
    }

    static int sum(int address, int function, byte[] data) {
        int sum = address + function;
        for (byte b : data) {
            sum += b & 0xFF;
        }
        return sum & 0xFF;
    }

    /** The last byte of the data, which tells the key; -1 without data. */
    int last() {
        return data.length == 0 ? -1 : data[data.length - 1] & 0xFF;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeypadFrame frame && address == frame.address && function == frame.function && Arrays.equals(data, frame.data);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * address + function) + Arrays.hashCode(data);
    }
}
