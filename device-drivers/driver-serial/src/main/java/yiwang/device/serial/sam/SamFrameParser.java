package yiwang.device.serial.sam;

import java.util.Arrays;

/**
 * Finds answers in a stream of bytes, one byte at a time. Pure and total: any bytes give frames or complaints, never an
 * exception, and memory stays at one frame. After a broken frame it looks for the next one inside the bytes already held.
 */
final class SamFrameParser {

    private final byte[] held = new byte[SamFrame.HEAD_BYTES + SamFrame.MAX_LENGTH];
    private final SamFrameSink sink;
    private int count;

    SamFrameParser(SamFrameSink sink) {
        this.sink = sink;
    }

    void accept(byte b) {
        held[count++] = b;
        while (settle()) {
            // Each round removes bytes, so this ends.
        }
    }

    /** Forgets a begun frame and wipes what was held. */
    void reset() {
        Arrays.fill(held, (byte) 0);
        count = 0;
    }

    /** True when what is held can hardly be noise any more. */
    boolean inFrame() {
        return count >= SamFrame.PREAMBLE.length - 1;
    }

    /** @return true when something was removed and the rest must be looked at again */
    private boolean settle() {
        int preamble = Math.min(count, SamFrame.PREAMBLE.length);
        if (preamble == 0) {
            return false;
        }
        if (!Arrays.equals(held, 0, preamble, SamFrame.PREAMBLE, 0, preamble)) {
            drop(toNextStart());
            return true;
        }
        if (count < SamFrame.HEAD_BYTES) {
            return false;
        }
        int length = (held[5] & 0xFF) << 8 | held[6] & 0xFF;
        if (length < SamFrame.MIN_LENGTH || length > SamFrame.MAX_LENGTH) {
            sink.broken(String.format("length %04X", length));
            drop(toNextStart());
            return true;
        }
        int end = SamFrame.HEAD_BYTES + length;
        if (count < end) {
            return false;
        }
        if (SamFrame.xor(held, SamFrame.PREAMBLE.length, end) != 0) {
            sink.broken("checksum");
            drop(toNextStart());
            return true;
        }
        sink.frame(new SamAnswer(held[7] & 0xFF, held[8] & 0xFF, held[9] & 0xFF, Arrays.copyOfRange(held, 10, end - 1)));
        drop(end);
        return true;
    }

    private int toNextStart() {
        for (int i = 1; i < count; i++) {
            if (held[i] == SamFrame.PREAMBLE[0]) {
                return i;
            }
        }
        return count;
    }

    private void drop(int bytes) {
        System.arraycopy(held, bytes, held, 0, count - bytes);
        Arrays.fill(held, count - bytes, count, (byte) 0);
        count -= bytes;
    }
}
