package yiwang.sync.domain.queue;

import java.util.List;
import java.util.Optional;

/**
 * The line before a window, out of the tickets of one day.
 *
 * @param called   whose turn it is
 * @param waiting  in the order in which they will be called
 * @param passed   did not come when they were called, newest first
 * @param served   how many have been
 */
public record WaitingLine(Optional<Ticket> called, List<Ticket> waiting, List<Ticket> passed, int served) {

    public static final WaitingLine EMPTY = new WaitingLine(Optional.empty(), List.of(), List.of(), 0);

    public WaitingLine {
        waiting = List.copyOf(waiting);
        passed = List.copyOf(passed);
    }

    /** @param day tickets of one day, oldest first */
    public static WaitingLine of(List<Ticket> day) {
        return new WaitingLine(day.stream().filter(Turn.CALLED::isOf).findFirst(), day.stream().filter(Turn::none).toList(),
                day.stream().filter(Turn.PASSED::isOf).toList().reversed(), (int) day.stream().filter(Turn.SERVED::isOf).count());
    }
}
