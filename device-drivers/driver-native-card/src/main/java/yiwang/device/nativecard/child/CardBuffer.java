package yiwang.device.nativecard.child;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A buffer that a library fills, with the place where it tells how much; far larger than documented, for libraries that write on. */
final class CardBuffer {

    private static final int ROOM = 8192;
    private static final int MOST = 4096;

    private final MemorySegment bytes;
    private final MemorySegment length;

    CardBuffer(NativeCalls calls) {
        bytes = calls.buffer(ROOM);
        length = calls.buffer(8);
    }

    MemorySegment bytes() {
        return bytes;
    }

    MemorySegment length() {
        return length;
    }

    /** What was put in, by the told length; empty for a length that cannot be. The buffer is zero again afterwards. */
    byte[] take() {
        return take(length.get(ValueLayout.JAVA_INT, 0));
    }

    byte[] take(int count) {
        byte[] taken = count < 0 || count > MOST ? new byte[0] : bytes.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE);
        bytes.fill((byte) 0);
        length.fill((byte) 0);
        return taken;
    }

    /** Text up to its end mark. */
    byte[] takeText() {
        int end = 0;
        while (end < MOST && bytes.get(ValueLayout.JAVA_BYTE, end) != 0) {
            end++;
        }
        return take(end);
    }
}
