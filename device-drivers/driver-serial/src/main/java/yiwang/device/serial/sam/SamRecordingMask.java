package yiwang.device.serial.sam;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import yiwang.device.spi.RecordingMask;

/**
 * Puts an invented person of demo province 99 where a card's was, and zeros where photo and fingerprint were; lengths, status bytes
 * and checksums stay such that the recording can be replayed. Cards of other kinds keep their type mark and the rest as zeros:
 * replayed, they fail their checks. What is in no whole frame becomes zeros.
 */
public final class SamRecordingMask implements RecordingMask {

    /** Longer than an answer about the module or the card's presence: only answers about a person are. */
    private static final int LONGEST_HARMLESS = 16;
    private static final int TEXT_BYTES = 256;
    private static final int TYPE_MARK = 248;
    private static final byte[] INVENTED = (padded("王桂兰", 15) + padded("2", 1) + padded("01", 2) + padded("19420315", 8)
            + padded("示范省青溪县望河镇柳湾村12号", 35) + padded("990121194203150020", 18) + padded("青溪县公安局", 15)
            + padded("20250701", 8) + padded("长期", 8) + padded("", 18)).getBytes(StandardCharsets.UTF_16LE);

    private byte[] held = new byte[0];

    @Override
    public byte[] sent(byte[] bytes) {
        return bytes;
    }

    @Override
    public byte[] received(byte[] bytes) {
        held = joined(held, bytes);
        byte[] out = new byte[0];
        while (true) {
            int noise = noise();
            out = joined(out, new byte[noise]);
            drop(noise);
            int frame = frame();
            if (frame == 0) {
                return out;
            }
            byte[] whole = Arrays.copyOf(held, frame);
            drop(frame);
            mask(whole);
            out = joined(out, whole);
        }
    }

    @Override
    public byte[] rest() {
        byte[] zeros = new byte[held.length];
        drop(held.length);
        return zeros;
    }

    /** How many held bytes cannot begin a frame. */
    private int noise() {
        for (int at = 0; at < held.length; at++) {
            int known = Math.min(held.length - at, SamFrame.PREAMBLE.length);
            if (Arrays.equals(held, at, at + known, SamFrame.PREAMBLE, 0, known) && (held.length - at < SamFrame.HEAD_BYTES || plausible(length(held, at + 5)))) {
                return at;
            }
        }
        return held.length;
    }

    /** The length of the whole frame at the beginning; 0 while it is not whole. */
    private int frame() {
        if (held.length < SamFrame.HEAD_BYTES) {
            return 0;
        }
        int whole = SamFrame.HEAD_BYTES + length(held, 5);
        return held.length < whole ? 0 : whole;
    }

    private static boolean plausible(int length) {
        return length >= SamFrame.MIN_LENGTH && length <= SamFrame.MAX_LENGTH;
    }

    private static void mask(byte[] frame) {
        int from = SamFrame.HEAD_BYTES + 3;
        int to = frame.length - 1;
        boolean sound = SamFrame.xor(frame, SamFrame.PREAMBLE.length, frame.length) == 0;
        if (to - from <= LONGEST_HARMLESS) {
            return;
        }
        boolean person = sound && length(frame, from) == TEXT_BYTES && to - from >= 4 + TEXT_BYTES;
        int text = from + lengthFields(frame, from, to);
        byte mark = person ? frame[text + TYPE_MARK] : 0;
        Arrays.fill(frame, person ? text : from, to, (byte) 0);
        if (person && mark >= 'A' && mark <= 'Z') {
            frame[text + TYPE_MARK] = mark;
        } else if (person) {
            System.arraycopy(INVENTED, 0, frame, text, TEXT_BYTES);
        }
        if (sound) {
            frame[to] = SamFrame.xor(frame, SamFrame.PREAMBLE.length, to);
        }
    }

    /** Two length fields, or three when a fingerprint comes along. */
    private static int lengthFields(byte[] frame, int from, int to) {
        return to - from > 6 && length(frame, from) + length(frame, from + 2) + 4 != to - from ? 6 : 4;
    }

    private static int length(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private void drop(int count) {
        byte[] old = held;
        held = Arrays.copyOfRange(old, count, old.length);
        Arrays.fill(old, (byte) 0);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
    }

    private static String padded(String value, int characters) {
        return value + " ".repeat(characters - value.length());
    }
}
