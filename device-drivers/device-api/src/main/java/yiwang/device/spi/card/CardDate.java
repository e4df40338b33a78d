package yiwang.device.spi.card;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as cards write them, {@code YYYYMMDD}. */
final class CardDate {

    static final String FOR_EVER = "长期";

    private CardDate() { }

    /** Whether every character from one place to before another is 0 to 9; no other digits of Unicode. */
    static boolean digits(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Empty for anything that is no day of the calendar. */
    static Optional<LocalDate> of(String text) {
        if (text.length() != 8 || !digits(text, 0, 8)) {
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
