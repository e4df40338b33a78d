package yiwang.sync.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yiwang.sync.domain.port.CaseSearch;

/**
 * Cuts what a case is found by into keyed tags: every character and every pair of neighbours of a name, by code points so
 * that rare characters count as one; numbers whole.
 */
final class SearchTerms {

    private static final String PART = "part";
    private static final String WHOLE = "whole";

    private final Vault vault;

    SearchTerms(Vault vault) {
        this.vault = vault;
    }

    int[] of(List<String> names, List<String> numbers, String receiptNo) {
        Set<Integer> tags = new LinkedHashSet<>();
        for (String name : names) {
            int[] chars = CaseSearch.fold(name).codePoints().toArray();
            for (int i = 0; i < chars.length; i++) {
                tags.add(part(chars, i, 1));
                if (i > 0) {
                    tags.add(part(chars, i - 1, 2));
                }
            }
        }
        numbers.forEach(number -> tags.add(whole(CaseSearch.fold(number))));
        tags.add(whole(CaseSearch.fold(receiptNo)));
        return tags.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Tags that a case must all have for the text to be part of one of its names. */
    int[] parts(CaseSearch search) {
        int[] chars = search.text().codePoints().toArray();
        if (chars.length == 1) {
            return new int[] {part(chars, 0, 1)};
        }
        int[] pairs = new int[chars.length - 1];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = part(chars, i, 2);
        }
        return pairs;
    }

    int whole(CaseSearch search) {
        return whole(search.text());
    }

    private int whole(String folded) {
        return vault.shortTag(WHOLE, folded);
    }

    private int part(int[] chars, int from, int count) {
        return vault.shortTag(PART, new String(chars, from, count));
    }
}
