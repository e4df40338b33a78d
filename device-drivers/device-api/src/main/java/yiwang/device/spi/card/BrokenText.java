package yiwang.device.spi.card;

/** Text that no honest card holds: half surrogates, control characters, marks that turn the writing direction. */
final class BrokenText {

    private BrokenText() { }

    static boolean isBroken(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (isBroken(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBroken(int c) {
        return Character.isISOControl(c)
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F
                || c == 0xFFFD || (c & 0xFFFE) == 0xFFFE;
    }
}
