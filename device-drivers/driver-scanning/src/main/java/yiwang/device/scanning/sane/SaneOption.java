package yiwang.device.scanning.sane;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/**
 * One option of a scanner (SANE_Option_Descriptor), without its words for people.
 *
 * @param unit     3 for millimetres
 * @param caps     SANE_CAP bits
 * @param range    least and most, raw words; empty when there is no range
 * @param numbers  raw words to choose from; empty when there is no such list
 * @param texts    texts to choose from; empty when there is no such list
 */
record SaneOption(int index, String name, int type, int unit, int size, int caps, List<Integer> range, List<Integer> numbers, List<String> texts) {

    static final int TYPE_INT = 1;
    static final int TYPE_FIXED = 2;
    static final int TYPE_STRING = 3;
    static final int UNIT_MM = 3;
    private static final int CAP_SOFT_SELECT = 1;
    private static final int CAP_INACTIVE = 32;
    /** SANE_Fixed has 16 bits behind the point. */
    private static final double FIXED_ONE = 65536;

    static SaneOption read(int index, SaneWire wire) throws IOException {
        String name = wire.text();
        wire.text();
        wire.text();
        int type = wire.word();
        int unit = wire.word();
        int size = wire.word();
        int caps = wire.word();
        List<Integer> range = List.of();
        List<Integer> numbers = List.of();
        List<String> texts = List.of();
        switch (wire.word()) {
            case 1 -> {
                if (wire.word() == 0) {
                    range = List.of(wire.word(), wire.word());
                    wire.word();
                }
            }
            case 2 -> {
                List<Integer> counted = wire.words();
                numbers = counted.isEmpty() ? counted : counted.subList(1, counted.size());
            }
            case 3 -> texts = wire.texts().stream().filter(text -> !text.isEmpty()).toList();
            default -> range = List.of();
        }
        return new SaneOption(index, name, type, unit, size, caps, range, numbers, texts);
    }

    boolean settable() {
        return (caps & CAP_SOFT_SELECT) != 0 && (caps & CAP_INACTIVE) == 0;
    }

    boolean isNumber() {
        return type == TYPE_INT || type == TYPE_FIXED;
    }

    double number(int word) {
        return type == TYPE_FIXED ? word / FIXED_ONE : word;
    }

    /** The word for the value next to the wanted one that the scanner offers. */
    int nearest(double wanted) {
        if (!range.isEmpty()) {
            double least = number(range.get(0));
            double most = number(range.get(1));
            return raw(Math.min(Math.max(wanted, least), Math.max(least, most)));
        }
        return numbers.stream().min(Comparator.comparingDouble(word -> Math.abs(number(word) - wanted))).orElseGet(() -> raw(wanted));
    }

    private int raw(double value) {
        return (int) Math.round(type == TYPE_FIXED ? value * FIXED_ONE : value);
    }
}
