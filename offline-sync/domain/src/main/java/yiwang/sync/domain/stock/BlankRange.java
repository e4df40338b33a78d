package yiwang.sync.domain.stock;

import java.util.List;
import java.util.stream.IntStream;

/** Blank sheets of one delivery in one pile, the first one on top. */
public record BlankRange(BlankNumber first, BlankNumber last) {

    public static final int MOST_SHEETS = 5000;

    public BlankRange {
        if (!first.sameSeries(last) || last.serial() < first.serial() || last.serial() - first.serial() >= MOST_SHEETS) {
            throw new IllegalArgumentException("no pile of blanks: " + first + " to " + last);
        }
    }

    public static boolean isPile(BlankNumber first, BlankNumber last) {
        return first.sameSeries(last) && last.serial() >= first.serial() && last.serial() - first.serial() < MOST_SHEETS;
    }

    public int sheets() {
        return (int) (last.serial() - first.serial()) + 1;
    }

    public List<BlankNumber> numbers() {
        return IntStream.range(0, sheets()).mapToObj(first::plus).toList();
    }
}
