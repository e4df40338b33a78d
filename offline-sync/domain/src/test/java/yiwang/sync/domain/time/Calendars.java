package yiwang.sync.domain.time;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** The calendar of 2025 as the test vectors of domain facts B.4 use it. */
public final class Calendars {

    public static final WorkingCalendar OF_2025 = of2025();

    private Calendars() { }

    private static WorkingCalendar of2025() {
        Set<LocalDate> holidays = new HashSet<>();
        for (String span : new String[] {"01-01/01-01", "01-28/02-04", "04-04/04-06", "05-01/05-05", "05-31/06-02", "10-01/10-08"}) {
            LocalDate.parse("2025-" + span.substring(0, 5)).datesUntil(LocalDate.parse("2025-" + span.substring(6)).plusDays(1))
                    .forEach(holidays::add);
        }
        return new WorkingCalendar(holidays, Set.of(LocalDate.of(2025, 1, 26), LocalDate.of(2025, 2, 8), LocalDate.of(2025, 4, 27),
                LocalDate.of(2025, 9, 28), LocalDate.of(2025, 10, 11)));
    }
}
