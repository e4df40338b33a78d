package yiwang.sync.domain.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates written as eight digits, without the leniency that turns 30 February into 28 February. */
final class BirthDate {

    /** Nobody alive was born before; such a year is a slip of the finger. */
    private static final int EARLIEST_YEAR = 1850;

    private BirthDate() { }

    static Optional<LocalDate> of(String yyyyMMdd) {
        if (!Digits.only(yyyyMMdd, 8)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(yyyyMMdd.substring(0, 4)),
                    Integer.parseInt(yyyyMMdd.substring(4, 6)), Integer.parseInt(yyyyMMdd.substring(6))));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    static boolean credible(String yyyyMMdd, LocalDate today) {
        return of(yyyyMMdd).filter(day -> day.getYear() >= EARLIEST_YEAR && !day.isAfter(today)).isPresent();
    }
}
