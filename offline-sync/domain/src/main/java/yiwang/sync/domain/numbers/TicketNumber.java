package yiwang.sync.domain.numbers;

import java.util.Locale;
import java.util.regex.Pattern;

/** Queue number: a group letter and at least three digits, such as A001; A1000 follows A999. Behind a dash the device code of a machine on its own, such as A051-A2. */
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

    /** Of a machine that has no number of the hall's for the day, not yet or not any more: its device code tells it from all others of the hall. */
    public static String alone(String group, int serial, String deviceCode) {
        return of(group, serial) + "-" + deviceCode;
    }
}
