package yiwang.sync.gateway.cases;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the order in which cases came to light. @param tx transaction that added it; 0 where only one writes at a time */
public record CaseCursor(long tx, long ordinal) {

    public static final CaseCursor START = new CaseCursor(0, 0);

    private static final Pattern TEXT = Pattern.compile("(?:(\\d{1,18})-)?(\\d{1,18})");

    /** Empty when it is none that {@link #text} gave. */
    public static Optional<CaseCursor> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new CaseCursor(parts.group(1) == null ? 0 : Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))));
    }

    public String text() {
        return tx == 0 ? Long.toString(ordinal) : tx + "-" + ordinal;
    }
}
