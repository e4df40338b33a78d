package yiwang.sync.domain.catalogue;

import java.util.List;
import java.util.Optional;
import yiwang.sync.domain.time.WorkingCalendar;

/**
 * One version of the catalogue with the working-day calendar it counts by.
 *
 * @param sample  true for demonstration data: every screen and paper then says 样例
 */
public record Catalogue(String version, boolean sample, List<Item> items, WorkingCalendar calendar) {

    public Catalogue {
        items = List.copyOf(items);
    }

    public Optional<Item> item(String handleCode) {
        return items.stream().filter(i -> i.handleCode().equals(handleCode)).findFirst();
    }
}
