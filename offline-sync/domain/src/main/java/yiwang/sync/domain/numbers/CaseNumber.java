package yiwang.sync.domain.numbers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.domain.problem.Problem;

/** Central case number (办件编号): implementing code 31, yyyyMMdd, serial 6: 45 characters. @param text the whole number */
public record CaseNumber(String text) {

    public static final int LAST_SERIAL = 999_999;

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{31}[0-9]{14}");

    /** {@code case_serial_used_up} after {@link #LAST_SERIAL} of an item and day. @param implementingCode 31 characters, or a longer code that begins with it */
    public static Checked<CaseNumber> of(String implementingCode, LocalDate day, long serial) {
        if (serial < 1 || implementingCode.length() < 31) {
            throw new IllegalArgumentException("no such case number: " + implementingCode + ", " + serial);
        }
        if (serial > LAST_SERIAL) {
            return Checked.unsound(Problem.of("case_serial_used_up", "case_no", "该事项今天的办件编号已用完，请联系大厅管理员。"));
        }
        return Checked.sound(new CaseNumber(implementingCode.substring(0, 31) + DateTimeFormatter.BASIC_ISO_DATE.format(day)
                + Long.toString(LAST_SERIAL + 1 + serial).substring(1)));
    }

    /** {@code case_no_form} when it is none of ours; other provinces' numbers are texts up to 50 and stay as they are. */
    public static Checked<CaseNumber> parse(String text) {
        String number = text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(number).matches() ? Checked.sound(new CaseNumber(number))
                : Checked.unsound(Problem.of("case_no_form", "case_no", "办件编号应为 45 位，请对照通知书重新输入。"));
    }

    /** When it was given, in China. @throws java.time.DateTimeException when it names none: another system's, made otherwise */
    public LocalDate day() {
        return LocalDate.parse(text.substring(31, 39), DateTimeFormatter.BASIC_ISO_DATE);
    }

    public long serial() {
        return Long.parseLong(text.substring(39));
    }

    /** The last 14 digits, for people: day and serial. */
    public String shortNumber() {
        return text.substring(31);
    }

    @Override
    public String toString() {
        return text;
    }
}
