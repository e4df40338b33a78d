package yiwang.sync.domain.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.domain.time.TimeLimit;
import yiwang.sync.domain.time.WorkingCalendar;

/** What may be promised. Policy of the provinces' plans: the promised time is at most half of the time that the law allows. */
public final class PromiseRule {

    private PromiseRule() { }

    /**
     * The last day of the promised limit of what is accepted on {@code day}. Empty when that would be the same day and the centre, which
     * decides, is out of reach: it is decided on the spot once there is a line, and nobody can say when that is.
     */
    public static Optional<LocalDate> lastDay(Item item, LocalDate day, WorkingCalendar calendar, boolean connected) {
        return Optional.of(TimeLimit.workingDays(item.promisedDays()).due(day, calendar)).filter(due -> connected || due.isAfter(day));
    }

    /** {@code promise_longer_than_law} or {@code promise_not_halved}, for whoever keeps the catalogue; {@code field} is the item's id. */
    public static List<Problem> warnings(Item item) {
        if (item.statutoryDays() == 0 || item.promisedDays() * 2 <= item.statutoryDays()) {
            return List.of();
        }
        return item.promisedDays() > item.statutoryDays()
                ? List.of(Problem.of("promise_longer_than_law", item.id(), "事项“" + item.name() + "”的承诺时限比法定时限还长，请核对。"))
                : List.of(Problem.of("promise_not_halved", item.id(), "事项“" + item.name() + "”的承诺时限没有压缩到法定时限的一半，请核对。"));
    }
}
