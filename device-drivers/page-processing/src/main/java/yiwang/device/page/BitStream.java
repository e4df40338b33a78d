package yiwang.device.page;

import java.io.ByteArrayOutputStream;

/** Bits, the first in the highest place of the first byte. */
final class BitStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int pending;
    private int count;

    /** @param code a leading 1, then the bits */
    void code(int code) {
        for (int bit = 30 - Integer.numberOfLeadingZeros(code); bit >= 0; bit--) {
            pending = pending << 1 | code >> bit & 1;
            if (++count == 8) {
                bytes.write(pending);
                pending = 0;
                count = 0;
            }
        }
    }

    /** Fills the last byte up with zeros. */
    byte[] toBytes() {
        while (count > 0) {
            code(0b10);
        }
        return bytes.toByteArray();
    }
}
