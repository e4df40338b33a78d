package yiwang.device.simulator.ipp;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the simulated printer understands of a PDF: how many pages it has, and words set plainly as {@code (words) Tj}. */
final class PageText {

    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page(?![a-zA-Z])");
    private static final Pattern WORDS = Pattern.compile("\\(([^()\\\\]{1,200})\\)\\s*Tj");

    private PageText() { }

    static int pages(byte[] pdf) {
        int pages = (int) PAGE.matcher(text(pdf)).results().count();
        return Math.max(1, pages);
    }

    static String words(byte[] pdf) {
        Matcher words = WORDS.matcher(text(pdf));
        return words.find() ? words.group(1) : "";
    }

    private static String text(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }
}
