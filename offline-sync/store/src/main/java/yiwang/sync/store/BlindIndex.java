package yiwang.sync.store;

import java.util.Arrays;
import yiwang.sync.domain.port.CaseSearch;

/**
 * Keyed tags of every case, in memory: about 40 bytes a case, and no text. Gives candidates; whether a case really
 * matches shows only when its head is opened. Thread-safe.
 */
final class BlindIndex {

    private final SearchTerms terms;
    private int[][] tagsOfCase = new int[1_024][];
    private int last;

    BlindIndex(SearchTerms terms) {
        this.terms = terms;
    }

    synchronized void put(long caseNo, int[] tags) {
        int no = Math.toIntExact(caseNo);
        if (no >= tagsOfCase.length) {
            tagsOfCase = Arrays.copyOf(tagsOfCase, Math.max(no + 1, tagsOfCase.length * 2));
        }
        tagsOfCase[no] = tags;
        last = Math.max(last, no);
    }

    /** For filling the index while newer tags already come in. */
    synchronized void putIfAbsent(long caseNo, int[] tags) {
        if (caseNo > last || tagsOfCase[(int) caseNo] == null) {
            put(caseNo, tags);
        }
    }

    /** Numbers of cases that may match, newest first. */
    long[] candidates(CaseSearch search) {
        int[] parts = terms.parts(search);
        int whole = terms.whole(search);
        return candidates(parts, whole);
    }

    private synchronized long[] candidates(int[] parts, int whole) {
        long[] found = new long[64];
        int count = 0;
        for (int no = last; no > 0; no--) {
            int[] tags = tagsOfCase[no];
            if (tags != null && (has(tags, whole) || hasAll(tags, parts))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = no;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean hasAll(int[] tags, int[] wanted) {
        for (int tag : wanted) {
            if (!has(tags, tag)) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(int[] tags, int wanted) {
        for (int tag : tags) {
            if (tag == wanted) {
                return true;
            }
        }
        return false;
    }
}
