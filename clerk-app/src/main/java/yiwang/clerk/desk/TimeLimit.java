package yiwang.clerk.desk;

import java.time.LocalDate;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.time.WorkingCalendar;

/**
 * How a case stands against its time limit (supervision lamps, domain facts B.5).
 *
 * @param days  working days left; for RED the working days over
 */
public record TimeLimit(Lamp lamp, int days) {

    public enum Lamp { FILLING, ON_THE_SPOT, NORMAL, REMIND, YELLOW, RED, PAUSED, NOT_COUNTING, STOPPED }

    /** Working days within which acceptance must be decided after papers were taken (Administrative Licensing Law, Art. 32). */
    static final int DAYS_TO_DECIDE = 5;

    /**
     * @param due           last day, or null when no clock runs
     * @param promisedDays  the whole promised time; 0 = on the spot
     */
    public static TimeLimit of(CaseState state, LocalDate accepted, LocalDate due, int promisedDays, LocalDate today, WorkingCalendar calendar) {
        return switch (state) {
            case DRAFT -> new TimeLimit(Lamp.FILLING, 0);
            case SPECIAL -> new TimeLimit(Lamp.PAUSED, 0);
            case RECEIVED -> against(plus(accepted, DAYS_TO_DECIDE, calendar), DAYS_TO_DECIDE, today, calendar);
            case ACCEPTED, TOLERANCE -> due == null ? new TimeLimit(Lamp.ON_THE_SPOT, 0)
                    : promisedDays == 0 && !today.isAfter(due) ? new TimeLimit(Lamp.ON_THE_SPOT, 0) : against(due, promisedDays, today, calendar);
            case CORRECTION, PRE_SUBMITTED, PRE_PASSED, PRE_RETURNED -> new TimeLimit(Lamp.NOT_COUNTING, 0);
            case REFUSED, DECIDED, ISSUED, DELIVERED, WITHDRAWN, TERMINATED, TRANSFERRED, ARCHIVED -> new TimeLimit(Lamp.STOPPED, 0);
        };
    }

    private static TimeLimit against(LocalDate due, int wholeDays, LocalDate today, WorkingCalendar calendar) {
        if (today.isAfter(due)) {
            return new TimeLimit(Lamp.RED, workingDays(due, today, calendar));
        }
        int left = workingDays(today, due, calendar);
        if (left == 0) {
            return new TimeLimit(Lamp.YELLOW, 0);
        }
        return new TimeLimit(left <= 2 || left * 3 <= wholeDays ? Lamp.REMIND : Lamp.NORMAL, left);
    }

    /** Working days after {@code from} up to and with {@code to}. */
    static int workingDays(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).count();
    }

    private static LocalDate plus(LocalDate from, int days, WorkingCalendar calendar) {
        LocalDate day = from;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (calendar.isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }
}
