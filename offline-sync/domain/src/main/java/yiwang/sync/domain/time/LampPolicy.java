package yiwang.sync.domain.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yiwang.sync.domain.casework.CaseState;

/**
 * When which lamp burns. No national numbers exist, so that the thresholds are settings.
 *
 * @param blueShare  blue when at most this share of the promised days is left
 * @param blueDays   blue when at most so many working days are left
 */
public record LampPolicy(double blueShare, int blueDays) {

    public static LampPolicy usual() {
        return new LampPolicy(1.0 / 3, 2);
    }

    public LampReading read(LampFacts facts, LocalDate today, WorkingCalendar calendar) {
        if (facts.state() == CaseState.SPECIAL) {
            return new LampReading(Lamp.PAUSED, 0, List.of("特别程序期间不计时"), false);
        }
        boolean running = facts.due().isPresent() && (facts.state() == CaseState.ACCEPTED || facts.state() == CaseState.TOLERANCE);
        int days = running ? daysLeft(today, facts.due().orElseThrow(), calendar) : 0;
        if (running && today.isAfter(facts.due().orElseThrow())) {
            boolean second = facts.statutoryDue().filter(today::isAfter).isPresent();
            return new LampReading(Lamp.RED, days, List.of(second ? "已超法定期限" : "已超承诺期限"), second);
        }
        List<String> yellow = yellow(facts, running && today.equals(facts.due().orElseThrow()));
        if (!yellow.isEmpty()) {
            return new LampReading(Lamp.YELLOW, days, yellow, false);
        }
        if (!running) {
            return new LampReading(Lamp.NOT_RUNNING, 0, List.of(), false);
        }
        boolean near = days <= blueDays || days <= facts.promisedDays() * blueShare;
        return near ? new LampReading(Lamp.BLUE, days, List.of("期限临近"), false)
                : new LampReading(Lamp.GREEN, days, List.of(), false);
    }

    private static List<String> yellow(LampFacts facts, boolean dueToday) {
        List<String> reasons = new ArrayList<>();
        if (dueToday) {
            reasons.add("今天到期");
        }
        if (facts.stepLate()) {
            reasons.add("环节超时");
        }
        if (facts.correctionLate()) {
            reasons.add("超过 5 个工作日未告知补正");
        }
        if (facts.reasonMissing()) {
            reasons.add("缺少理由");
        }
        return reasons;
    }

    /** Working days between, the earlier day not counted; negative when {@code due} has passed (at least -1 then). */
    static int daysLeft(LocalDate today, LocalDate due, WorkingCalendar calendar) {
        if (today.isAfter(due)) {
            return Math.min(-1, -daysLeft(due, today, calendar));
        }
        return (int) today.plusDays(1).datesUntil(due.plusDays(1)).filter(calendar::isWorkingDay).count();
    }
}
