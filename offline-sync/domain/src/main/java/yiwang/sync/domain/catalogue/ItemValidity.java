package yiwang.sync.domain.catalogue;

import java.time.LocalDate;
import java.util.List;
import yiwang.sync.domain.problem.Problem;

/** Whether an item may still be accepted. */
public final class ItemValidity {

    private ItemValidity() { }

    /** {@code item_expired} from the day after its end date on; empty = open. */
    public static List<Problem> problems(Item item, LocalDate today) {
        return item.openOn(today) ? List.of() : List.of(Problem.of("item_expired", "item",
                "事项“" + item.name() + "”已于 " + item.endDate().orElseThrow() + " 停办，不能再受理，请查找替代事项。"));
    }
}
