package yiwang.sync.domain.numbers;

import java.util.Locale;
import java.util.regex.Pattern;

/** Queue number: a group letter and at least three digits, such as A001; A1000 follows A999. */
public final class TicketNumber {

    private static final Pattern GROUP = Pattern.compile("[A-Z]");

    private TicketNumber() { }

    public static boolean isGroup(String group) {
        return GROUP.matcher(group).matches();
    }

    public static String of(String group, int serial) {
        if (!isGroup(group) || serial < 1) {
            throw new IllegalArgumentException("no such ticket: " + group + ", " + serial);
        }
        return String.format(Locale.ROOT, "%s%03d", group, serial);
    }
}
