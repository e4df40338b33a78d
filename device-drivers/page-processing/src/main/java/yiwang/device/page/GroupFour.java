package yiwang.device.page;

/** Encodes black and white by ITU-T T.6 (CCITT group 4): each line as its difference from the line above. */
final class GroupFour {

    private static final int PASS = 0b10001;
    private static final int HORIZONTAL = 0b1001;
    /** From three to the left over straight above to three to the right. */
    private static final int[] VERTICAL = {0b10000010, 0b1000010, 0b1010, 0b11, 0b1011, 0b1000011, 0b10000011};
    private static final int END = 0b1000000000001;

    private final byte[] bits;
    private final int row;
    private final int width;
    private final BitStream out = new BitStream();

    private GroupFour(byte[] bits, int width) {
        this.bits = bits;
        this.width = width;
        this.row = (width + 7) / 8;
    }

    /** @param bits as {@link Bitonal} makes them */
    static byte[] encode(byte[] bits, int width, int height) {
        GroupFour encoder = new GroupFour(bits, width);
        for (int y = 0; y < height; y++) {
            encoder.line(y);
        }
        encoder.out.code(END);
        encoder.out.code(END);
        return encoder.out.toBytes();
    }

    private void line(int y) {
        int a0 = 0;
        boolean black = false;
        boolean begun = false;
        while (a0 < width) {
            int a1 = change(y, a0, black);
            int b1 = above(y, a0, black, begun);
            int b2 = change(y - 1, b1, !black);
            if (b2 < a1) {
                out.code(PASS);
                a0 = b2;
                begun = true;
            } else if (Math.abs(a1 - b1) <= 3) {
                out.code(VERTICAL[a1 - b1 + 3]);
                a0 = a1;
                black = !black;
                begun = true;
            } else {
                int a2 = change(y, a1, !black);
                out.code(HORIZONTAL);
                FaxCodes.run(out, a1 - a0, black);
                FaxCodes.run(out, a2 - a1, !black);
                a0 = a2;
                begun = true;
            }
        }
    }

    /** b1: the first dot above that changes to the other colour than ours, to the right of a0. */
    private int above(int y, int a0, boolean black, boolean begun) {
        // A change exactly above a0 does not count, except before the first dot: skip the run that lies over it.
        int at = begun && dot(y - 1, a0) != black ? change(y - 1, a0, !black) : a0;
        return change(y - 1, at, black);
    }

    /** The first place from {@code from} on that has another colour than the given one; the width when there is none. */
    private int change(int y, int from, boolean colour) {
        int x = from;
        if (y < 0) {
            return colour ? Math.min(from, width) : width;
        }
        int skip = colour ? 0xFF : 0;
        while (x < width) {
            if ((x & 7) == 0 && (bits[y * row + (x >> 3)] & 0xFF) == skip) {
                x += 8;
            } else if (dot(y, x) != colour) {
                return x;
            } else {
                x++;
            }
        }
        return width;
    }

    private boolean dot(int y, int x) {
        return y >= 0 && x < width && (bits[y * row + (x >> 3)] >> 7 - (x & 7) & 1) != 0;
    }
}
