package yiwang.sync.domain.numbers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiwang.sync.domain.check.Mod3736;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.domain.problem.Problem;

/**
 * The number on a receipt, made without a line: {@code L}, area 12, device 2, yyMMdd, serial 4, one check character
 * (ISO 7064 MOD 37,36 over all before it): 26 characters. Never reused; an alias once a central number has come.
 *
 * @param text the whole number, upper case
 */
public record ReceiptNumber(String text) {

    /** Receipts of one device on one day. */
    public static final int LAST_SERIAL = 9999;

    private static final Pattern SERIES = Pattern.compile("L([0-9]{12})([0-9A-Z]{2})([0-9]{6})");
    private static final Pattern FORM = Pattern.compile("(" + SERIES.pattern() + ")([0-9]{4})([0-9A-Z])");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    /** Everything before the serial: the key under which the store counts. @throws IllegalArgumentException on an area or device that is none */
    public static String series(String areaCode, String deviceCode, LocalDate day) {
        String series = "L" + areaCode + deviceCode + DAY.format(day);
        if (!SERIES.matcher(series).matches()) {
            throw new IllegalArgumentException("area 12 digits, device 2 of 0-9A-Z: " + series);
        }
        return series;
    }

    /** The number of a drawn serial; {@code receipt_serial_used_up} after {@link #LAST_SERIAL}: a number is never cut or reused. */
    public static Checked<ReceiptNumber> of(String series, long serial) {
        if (serial < 1 || !SERIES.matcher(series).matches()) {
            throw new IllegalArgumentException("no such receipt: " + series + ", " + serial);
        }
        if (serial > LAST_SERIAL) {
            return Checked.unsound(Problem.of("receipt_serial_used_up", "receipt_no",
                    "本机今天的 " + LAST_SERIAL + " 个收件编号已用完，请换一台机器受理，明天恢复。"));
        }
        String body = series + String.format(Locale.ROOT, "%04d", serial);
        return Checked.sound(new ReceiptNumber(body + Mod3736.of(body)));
    }

    /** Reads what a person typed or a scanner read: blanks, hyphens and lower case allowed. {@code receipt_form}, {@code receipt_check}. */
    public static Checked<ReceiptNumber> parse(String text) {
        String number = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        Matcher parts = FORM.matcher(number);
        if (!parts.matches() || !realDay(parts.group(4))) {
            return Checked.unsound(Problem.of("receipt_form", "receipt_no", "收件编号应为 L 开头的 26 位，请对照回执重新输入。"));
        }
        if (!Mod3736.holds(number)) {
            return Checked.unsound(Problem.of("receipt_check", "receipt_no", "收件编号有一位不对，请对照回执重新输入。"));
        }
        return Checked.sound(new ReceiptNumber(number));
    }

    public String series() {
        return text.substring(0, 21);
    }

    public String areaCode() {
        return text.substring(1, 13);
    }

    public String deviceCode() {
        return text.substring(13, 15);
    }

    public LocalDate day() {
        return LocalDate.parse(text.substring(15, 21), DAY);
    }

    public int serial() {
        return Integer.parseInt(text.substring(21, 25));
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean realDay(String yyMMdd) {
        try {
            LocalDate.of(2000 + Integer.parseInt(yyMMdd.substring(0, 2)), Integer.parseInt(yyMMdd.substring(2, 4)),
                    Integer.parseInt(yyMMdd.substring(4)));
            return true;
        } catch (DateTimeException notInTheCalendar) {
            return false;
        }
    }
}
