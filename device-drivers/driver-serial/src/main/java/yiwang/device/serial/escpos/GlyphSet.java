package yiwang.device.serial.escpos;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * The characters in a printer's own font, whatever its encoding could carry: a printer that takes GB 18030 rarely has more than
 * GBK in its memory and prints nothing, or a box, for the rest.
 */
enum GlyphSet {
    GB2312("GB2312"), GBK("GBK"), /** Everything; the maker says so. */ ALL("GB18030");

    private final Charset charset;

    GlyphSet(String charset) {
        this.charset = Charset.forName(charset);
    }

    /** @throws IllegalArgumentException with a sentence for people */
    static GlyphSet of(String name) {
        return switch (name) {
            case "gb2312" -> GB2312;
            case "gbk" -> GBK;
            case "all" -> ALL;
            default -> throw new IllegalArgumentException("glyphs=" + name + " is not known; known: gb2312, gbk, all");
        };
    }

    boolean holds(String text) {
        if (this == ALL) {
            return true;
        }
        CharsetEncoder encoder = charset.newEncoder();
        return text.codePoints().allMatch(c -> Character.isISOControl(c) || encoder.canEncode(Character.toString(c)));
    }
}
