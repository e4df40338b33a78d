package yiwang.device.spi.card;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as cards write them, {@code YYYYMMDD}. */
final class CardDate {

    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");
    static final String FOR_EVER = "长期";

    private CardDate() { }

    /** Empty for anything that is no day of the calendar. */
    static Optional<LocalDate> of(String text) {
        if (!EIGHT_DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(4, 6)),
                    Integer.parseInt(text.substring(6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
