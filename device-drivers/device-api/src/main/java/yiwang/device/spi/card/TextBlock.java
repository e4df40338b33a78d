package yiwang.device.spi.card;

/** The 256-byte text block of a card: UTF-16LE, fields padded with spaces or zeros. */
final class TextBlock {

    static final int BYTES = 256;
    private static final int TYPE_MARK_OFFSET = 248;

    private final byte[] bytes;

    TextBlock(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a text block has 256 bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    char typeMark() {
        return charAt(TYPE_MARK_OFFSET);
    }

    String raw(int offset, int length) {
        StringBuilder text = new StringBuilder(length / 2);
        for (int i = offset; i < offset + length; i += 2) {
            text.append(charAt(i));
        }
        return text.toString();
    }

    String trimmed(int offset, int length) {
        return trim(raw(offset, length));
    }

    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && padding(text.charAt(from))) {
            from++;
        }
        while (to > from && padding(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean padding(char c) {
        return c == ' ' || c == 0;
    }

    /** Kept char by char: a decoder would quietly replace broken surrogates. */
    private char charAt(int offset) {
        return (char) (bytes[offset] & 0xFF | (bytes[offset + 1] & 0xFF) << 8);
    }
}
