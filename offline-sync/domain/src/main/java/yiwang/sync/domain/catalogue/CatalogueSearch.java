package yiwang.sync.domain.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds items by part of a name or alias, by pinyin initials, of either, or by the beginning of a code. Several words must all fit.
 * Pure; a pass over the list, which a station's own few thousand items allow.
 */
public final class CatalogueSearch {

    private static final int NO_HIT = 0;

    private CatalogueSearch() { }

    /** Best first, equals in the catalogue's order. Empty text = all in the catalogue's order. */
    public static List<Item> find(List<Item> items, String text) {
        List<String> words = List.of(text.strip().toLowerCase(Locale.ROOT).split("[\\s\\u3000]+"));
        if (words.equals(List.of(""))) {
            return items;
        }
        record Hit(Item item, int score, int place) { }
        return IntStream.range(0, items.size())
                .mapToObj(place -> new Hit(items.get(place), score(items.get(place), words), place))
                .filter(hit -> hit.score != NO_HIT)
                .sorted(Comparator.comparingInt(Hit::score).reversed().thenComparingInt(Hit::place))
                .map(Hit::item).toList();
    }

    private static int score(Item item, List<String> words) {
        int sum = NO_HIT;
        for (String word : words) {
            int score = score(item, word);
            if (score == NO_HIT) {
                return NO_HIT;
            }
            sum += score;
        }
        return sum;
    }

    private static int score(Item item, String word) {
        String name = item.name().toLowerCase(Locale.ROOT);
        if (isCode(item.id(), word) || isCode(item.handleCode(), word) || name.equals(word)) {
            return 100;
        }
        if (name.startsWith(word)) {
            return 80;
        }
        if (name.contains(word)) {
            return 70;
        }
        if (item.aliases().stream().anyMatch(alias -> alias.toLowerCase(Locale.ROOT).contains(word))) {
            return 60;
        }
        if ((" " + item.initials()).contains(" " + word)) {
            return 50;
        }
        if (beginsCode(item, word)) {
            return 40;
        }
        return item.initials().contains(word) ? 30 : NO_HIT;
    }

    private static boolean isCode(String code, String word) {
        return code.toLowerCase(Locale.ROOT).equals(word);
    }

    private static boolean beginsCode(Item item, String word) {
        return List.of(item.id(), item.handleCode(), item.implementingCode(), item.baseCode()).stream()
                .anyMatch(code -> code.toLowerCase(Locale.ROOT).startsWith(word));
    }
}
