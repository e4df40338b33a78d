package yiwang.sync.domain.stock;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number printed on a blank sheet: letters or digits of the series, then the serial with its leading zeros.
 *
 * @param prefix  the series, ending in a letter or a hyphen; may be empty
 * @param width   digits of the serial, 3 to 12
 */
public record BlankNumber(String prefix, int width, long serial) implements Comparable<BlankNumber> {

    private static final Pattern FORM = Pattern.compile("((?:[0-9A-Z-]{0,11}[A-Z-])?)([0-9]{3,12})");

    public BlankNumber {
        if (serial < 0 || String.valueOf(serial).length() > width) {
            throw new IllegalArgumentException("no such serial: " + serial);
        }
    }

    /** Lower case and space around do not matter; empty when it is no number of a sheet. */
    public static Optional<BlankNumber> parse(String text) {
        Matcher parts = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        return parts.matches() ? Optional.of(new BlankNumber(parts.group(1), parts.group(2).length(), Long.parseLong(parts.group(2)))) : Optional.empty();
    }

    public boolean sameSeries(BlankNumber other) {
        return prefix.equals(other.prefix) && width == other.width;
    }

    BlankNumber plus(int sheets) {
        return new BlankNumber(prefix, width, serial + sheets);
    }

    @Override
    public int compareTo(BlankNumber other) {
        int series = prefix.compareTo(other.prefix);
        return series != 0 ? series : width != other.width ? Integer.compare(width, other.width) : Long.compare(serial, other.serial);
    }

    @Override
    public String toString() {
        return prefix + String.format(Locale.ROOT, "%0" + width + "d", serial);
    }
}
