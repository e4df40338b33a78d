package yiwang.sync.domain.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A promised or statutory limit and how it is counted (Administrative Licensing Law, Art. 82; domain facts B.4).
 *
 * @param amount   0 days = on the spot: due on the day of acceptance
 * @param sameDay  true where a place counts the day of acceptance as day 1; else day 1 is the first counting day after it
 */
public record TimeLimit(int amount, LimitUnit unit, boolean sameDay) {

    public TimeLimit {
        Objects.requireNonNull(unit);
        if (amount < 0) {
            throw new IllegalArgumentException("a limit below zero");
        }
    }

    public static TimeLimit workingDays(int days) {
        return new TimeLimit(days, LimitUnit.WORKING_DAYS, false);
    }

    public LocalDate due(LocalDate accepted, WorkingCalendar calendar) {
        return due(accepted, calendar, List.of(), 0).orElseThrow();
    }

    /**
     * The last day of a limit in days.
     *
     * @param pauses    days that do not count
     * @param extension days added once, in the same unit
     * @return empty while an open pause keeps the last day unknown
     * @throws IllegalStateException for a limit in hours or minutes, see {@link #dueTime}
     */
    public Optional<LocalDate> due(LocalDate accepted, WorkingCalendar calendar, List<Pause> pauses, int extension) {
        if (unit == LimitUnit.HOURS || unit == LimitUnit.MINUTES) {
            throw new IllegalStateException("a limit in hours has no last day");
        }
        int days = amount + extension;
        LocalDate day = sameDay && days > 0 ? accepted : accepted.plusDays(1);
        LocalDate due = accepted;
        for (int left = days; left > 0; day = day.plusDays(1)) {
            LocalDate current = day;
            if (pauses.stream().anyMatch(pause -> pause.last().isEmpty() && pause.covers(current))) {
                return Optional.empty();
            }
            if (counts(day, calendar) && pauses.stream().noneMatch(pause -> pause.covers(current))) {
                due = day;
                left--;
            }
        }
        return Optional.of(due);
    }

    /** The moment at which any limit ends: that of days with the end of its last day, others to the minute. Hall time, no zone. */
    public LocalDateTime dueTime(LocalDateTime accepted, WorkingCalendar calendar) {
        return switch (unit) {
            case HOURS -> accepted.plusHours(amount);
            case MINUTES -> accepted.plusMinutes(amount);
            case WORKING_DAYS, NATURAL_DAYS -> due(accepted.toLocalDate(), calendar).plusDays(1).atStartOfDay();
        };
    }

    private boolean counts(LocalDate day, WorkingCalendar calendar) {
        return unit == LimitUnit.NATURAL_DAYS || calendar.isWorkingDay(day);
    }
}
