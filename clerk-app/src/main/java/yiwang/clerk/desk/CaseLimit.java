package yiwang.clerk.desk;

import java.time.LocalDate;
import java.util.Optional;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.time.Lamp;
import yiwang.sync.domain.time.LampFacts;
import yiwang.sync.domain.time.LampPolicy;
import yiwang.sync.domain.time.LampReading;
import yiwang.sync.domain.time.TimeLimit;
import yiwang.sync.domain.time.WorkingCalendar;

/**
 * How a case stands against its time limit, in the words of the list.
 *
 * <p>WAITS_FOR_LINE: accepted without a line, decided on the spot once it has come to the centre.
 *
 * @param days  working days left; for RED the working days over
 */
public record CaseLimit(Kind kind, int days) {

    public enum Kind { FILLING, ON_THE_SPOT, WAITS_FOR_LINE, NORMAL, REMIND, YELLOW, RED, PAUSED, NOT_COUNTING, STOPPED }

    /** Working days within which acceptance must be decided after papers were taken (Administrative Licensing Law, Art. 32). */
    static final int DAYS_TO_DECIDE = 5;

    /** @param due last day of the promised limit, when it runs; empty for what is decided on the spot and is not at the centre yet; @param promisedDays of the item, 0 = on the spot */
    public static CaseLimit of(CaseState state, LocalDate accepted, Optional<LocalDate> due, int promisedDays, LocalDate today, WorkingCalendar calendar) {
        return switch (state) {
            case DRAFT -> new CaseLimit(Kind.FILLING, 0);
            case RECEIVED -> burning(LampFacts.of(CaseState.ACCEPTED, DAYS_TO_DECIDE,
                    Optional.of(TimeLimit.workingDays(DAYS_TO_DECIDE).due(accepted, calendar))), today, calendar);
            case ACCEPTED, TOLERANCE -> promisedDays == 0 && due.isEmpty() ? new CaseLimit(Kind.WAITS_FOR_LINE, 0)
                    : promisedDays == 0 && due.filter(today::isAfter).isEmpty() ? new CaseLimit(Kind.ON_THE_SPOT, 0)
                    : burning(LampFacts.of(state, promisedDays, due), today, calendar);
            case SPECIAL, CORRECTION, PRE_SUBMITTED, PRE_PASSED, PRE_RETURNED -> burning(LampFacts.of(state, promisedDays, due), today, calendar);
            case REFUSED, DECIDED, ISSUED, DELIVERED, WITHDRAWN, TERMINATED, TRANSFERRED, ARCHIVED -> new CaseLimit(Kind.STOPPED, 0);
        };
    }

    private static CaseLimit burning(LampFacts facts, LocalDate today, WorkingCalendar calendar) {
        LampReading reading = LampPolicy.usual().read(facts, today, calendar);
        return new CaseLimit(kind(reading.lamp()), Math.abs(reading.days()));
    }

    private static Kind kind(Lamp lamp) {
        return switch (lamp) {
            case GREEN -> Kind.NORMAL;
            case BLUE -> Kind.REMIND;
            case YELLOW -> Kind.YELLOW;
            case RED -> Kind.RED;
            case PAUSED -> Kind.PAUSED;
            case NOT_RUNNING -> Kind.NOT_COUNTING;
        };
    }

    /** Working days after {@code from} up to and with {@code to}. */
    static int workingDays(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return to.isBefore(from) ? 0 : (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).count();
    }
}
