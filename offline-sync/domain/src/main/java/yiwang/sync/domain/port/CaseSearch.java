package yiwang.sync.domain.port;

import java.util.List;
import java.util.Locale;

/**
 * What a person types to find a case: part of a name, a whole identity or phone number, or a receipt number. Case and
 * width of letters and digits do not matter; nothing else is folded, since rare characters of names must stay apart.
 *
 * @param text  folded; empty = all cases
 */
public record CaseSearch(String text) {

    public static CaseSearch of(String typed) {
        return new CaseSearch(fold(typed));
    }

    public boolean all() {
        return text.isEmpty();
    }

    public boolean matches(List<String> names, List<String> numbers, String receiptNo) {
        return all() || text.equals(fold(receiptNo))
                || names.stream().anyMatch(n -> fold(n).contains(text))
                || numbers.stream().anyMatch(n -> text.equals(fold(n)));
    }

    /** Upper case, half width, no space around. */
    public static String fold(String value) {
        StringBuilder folded = new StringBuilder(value.length());
        value.strip().codePoints().map(CaseSearch::halfWidth).forEach(folded::appendCodePoint);
        return folded.toString().toUpperCase(Locale.ROOT);
    }

    private static int halfWidth(int c) {
        return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
    }
}
