package yiwang.device.serial.keypad;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds frames in whatever comes along the line. Noise and broken frames are passed over; at most one frame is kept back. */
final class KeypadFrameParser {

    private static final int LONGEST = KeypadFrame.MOST_DATA + 9;
    private static final int NONE = 0;
    private static final int UNFINISHED = -1;

    private byte[] held = {};

    /** Whole frames in order; a beginning is kept for the next call. */
    List<KeypadFrame> feed(byte[] bytes, int count) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(held);
        all.write(bytes, 0, count);
        byte[] line = all.toByteArray();
        List<KeypadFrame> frames = new ArrayList<>();
        int at = 0;
        while (at < line.length) {
            int length = length(line, at);
            if (length == UNFINISHED) {
                break;
            }
            if (length == NONE) {
                at++;
            } else {
                frames.add(new KeypadFrame(line[at + 5] & 0xFF, line[at + 6] & 0xFF, Arrays.copyOfRange(line, at + 7, at + length - 2)));
                at += length;
            }
        }
        held = Arrays.copyOfRange(line, at, line.length);
        return frames;
    }

    /** The line has been quiet for longer than a frame lasts: what is kept back begins no frame. */
    List<KeypadFrame> quiet() {
        if (held.length == 0) {
            return List.of();
        }
        byte[] rest = Arrays.copyOfRange(held, 1, held.length);
        held = new byte[0];
        return feed(rest, rest.length);
    }

    /** How long the frame is that begins here. */
    private static int length(byte[] line, int at) {
        int[] head = {KeypadFrame.HEAD, KeypadFrame.START};
        for (int i = 0; i < head.length; i++) {
            if (at + i >= line.length) {
                return UNFINISHED;
            }
            if ((line[at + i] & 0xFF) != head[i]) {
                return NONE;
            }
        }
        if (at + 4 >= line.length) {
            return at + 2 < line.length && (line[at + 2] & 0xFF) > KeypadFrame.MOST_DATA + 2 ? NONE : UNFINISHED;
        }
        int counted = line[at + 2] & 0xFF;
        if (counted < 2 || counted != (line[at + 3] & 0xFF) || line[at + 4] != KeypadFrame.START || counted + 7 > LONGEST) {
            return NONE;
        }
        if (at + counted + 7 > line.length) {
            return UNFINISHED;
        }
        byte[] data = Arrays.copyOfRange(line, at + 7, at + counted + 5);
        int sum = KeypadFrame.sum(line[at + 5] & 0xFF, line[at + 6] & 0xFF, data);
        return (line[at + counted + 5] & 0xFF) == sum && line[at + counted + 6] == KeypadFrame.END ? counted + 7 : NONE;
    }

    /** Bytes kept back, for the tests of the bound. */
    int keptBack() {
        return held.length;
    }
}
