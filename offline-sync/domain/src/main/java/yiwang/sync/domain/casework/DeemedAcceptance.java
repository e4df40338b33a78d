package yiwang.sync.domain.casework;

import java.time.LocalDate;
import yiwang.sync.domain.time.TimeLimit;
import yiwang.sync.domain.time.WorkingCalendar;

/**
 * Administrative Licensing Law, Art. 32: without a correction notice within five working days of receipt, a case counts as
 * accepted from the day of receipt. The alarm rings at the end of day 5, and stays until someone decides.
 */
public sealed interface DeemedAcceptance {

    /** The rule does not touch this case. */
    record NotApplicable() implements DeemedAcceptance { }

    /** @param lastDay day 5 */
    record TimeLeft(LocalDate lastDay) implements DeemedAcceptance { }

    /** Day 5 is today: decide or send the notice before the hall closes. */
    record Alarm(LocalDate lastDay) implements DeemedAcceptance { }

    /** Day 5 is over. @param acceptedOn the day from which the limits count: the day of receipt */
    record Deemed(LocalDate acceptedOn) implements DeemedAcceptance { }

    static DeemedAcceptance of(CaseState state, LocalDate received, LocalDate today, WorkingCalendar calendar) {
        if (state != CaseState.RECEIVED) {
            return new NotApplicable();
        }
        LocalDate lastDay = TimeLimit.workingDays(CaseEffects.ACCEPTANCE_DAYS).due(received, calendar);
        if (today.isAfter(lastDay)) {
            return new Deemed(received);
        }
        return today.equals(lastDay) ? new Alarm(lastDay) : new TimeLeft(lastDay);
    }
}
