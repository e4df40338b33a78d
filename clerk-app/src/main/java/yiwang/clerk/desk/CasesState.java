package yiwang.clerk.desk;

import java.util.Map;

/**
 * What the list of all cases shows beside its rows.
 *
 * @param counts   how many each filter would show
 * @param searched what is looked for, or empty
 * @param more     true when more were found than are shown: more letters are needed
 */
public record CasesState(boolean loaded, DeskFilter filter, Map<DeskFilter, Integer> counts, String searched, boolean more) {

    public static final CasesState EMPTY = new CasesState(false, DeskFilter.ALL, Map.of(), "", false);

    public CasesState {
        counts = Map.copyOf(counts);
    }

    public int count(DeskFilter which) {
        return counts.getOrDefault(which, 0);
    }

    CasesState with(DeskFilter next) {
        return new CasesState(loaded, next, counts, searched, more);
    }
}
