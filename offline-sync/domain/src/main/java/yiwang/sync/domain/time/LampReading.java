package yiwang.sync.domain.time;

import java.util.List;

/**
 * A lamp with what it says.
 *
 * @param days     working days after today up to the due day: 0 = due today, below 0 = overdue by so many; 0 when no clock runs
 * @param reasons  Chinese, why it is not green; empty when green or not running
 * @param second   true for the second red: the statutory limit is passed too
 */
public record LampReading(Lamp lamp, int days, List<String> reasons, boolean second) {

    public LampReading {
        reasons = List.copyOf(reasons);
    }
}
