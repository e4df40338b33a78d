package yiwang.device.spi.card;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as cards write them, {@code YYYYMMDD}. */
final class CardDate {

    static final String FOR_EVER = "长期";

    private CardDate() { }

    /** Empty for anything that is no day of the calendar. */
    static Optional<LocalDate> of(String text) {
        if (!text.matches("[0-9]{8}")) {
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
