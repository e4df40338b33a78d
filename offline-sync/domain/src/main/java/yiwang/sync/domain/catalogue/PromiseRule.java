package yiwang.sync.domain.catalogue;

import java.util.List;
import yiwang.sync.domain.problem.Problem;

/** Policy of the provinces' plans: the promised time is at most half of the time that the law allows. */
public final class PromiseRule {

    private PromiseRule() { }

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
