package yiwang.sync.store;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.WhoseWord;

/** Two bytes of every case in memory: its own state, and the centre's word on it. Thread-safe. */
final class StateIndex {

    private static final CaseState[] STATES = CaseState.values();
    private static final int UNKNOWN = STATES.length + 1;

    /** Place of the state + 1; 0 = not read yet, {@link #UNKNOWN} = of a newer program. */
    private byte[] own = new byte[1_024];
    /** The same; 0 and {@link #UNKNOWN} = the centre has said nothing that we know. */
    private byte[] centre = new byte[1_024];
    private int last;
    private int overtakable;

    synchronized void own(long caseNo, String state) {
        int no = room(caseNo);
        own[no] = code(state);
    }

    synchronized void centre(long caseNo, String state) {
        int no = room(caseNo);
        overtakable += (canBeOvertaken(code(state)) ? 1 : 0) - (canBeOvertaken(centre[no]) ? 1 : 0);
        centre[no] = code(state);
    }

    /** For filling the index while newer words already come in. @param word empty = the centre has said nothing */
    synchronized void putIfAbsent(long caseNo, String state, Optional<String> word) {
        int no = room(caseNo);
        if (own[no] == 0) {
            own[no] = code(state);
        }
        if (centre[no] == 0 && word.isPresent()) {
            centre(caseNo, word.get());
        }
    }

    /** True when it matters for some case whether its newest word has left. */
    synchronized boolean asksWhatHasLeft() {
        return overtakable > 0;
    }

    /** @param here numbers of cases whose newest word has not left */
    synchronized Map<CaseState, Integer> counts(BitSet here) {
        int[] counted = new int[STATES.length];
        for (int no = 1; no <= last; no++) {
            CaseState state = state(no, here);
            if (state != null) {
                counted[state.ordinal()]++;
            }
        }
        Map<CaseState, Integer> counts = new EnumMap<>(CaseState.class);
        for (CaseState state : STATES) {
            if (counted[state.ordinal()] > 0) {
                counts.put(state, counted[state.ordinal()]);
            }
        }
        return counts;
    }

    /** Numbers of a page of cases, newest first. */
    synchronized long[] page(Set<CaseState> states, int limit, int offset, BitSet here) {
        long[] found = new long[Math.min(limit, last)];
        int count = 0;
        int skipped = 0;
        for (int no = last; no > 0 && count < found.length; no--) {
            CaseState state = state(no, here);
            if (state != null && states.contains(state) && skipped++ >= offset) {
                found[count++] = no;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private CaseState state(int no, BitSet here) {
        if (own[no] == 0 || own[no] == UNKNOWN) {
            return null;
        }
        Optional<CaseState> word = centre[no] == 0 || centre[no] == UNKNOWN ? Optional.empty() : Optional.of(STATES[centre[no] - 1]);
        return WhoseWord.of(STATES[own[no] - 1], word, !here.get(no));
    }

    private int room(long caseNo) {
        int no = Math.toIntExact(caseNo);
        if (no >= own.length) {
            int size = Math.max(no + 1, own.length * 2);
            own = Arrays.copyOf(own, size);
            centre = Arrays.copyOf(centre, size);
        }
        last = Math.max(last, no);
        return no;
    }

    private static boolean canBeOvertaken(byte code) {
        return code > 0 && code < UNKNOWN && WhoseWord.canBeOvertaken(STATES[code - 1]);
    }

    private static byte code(String state) {
        return (byte) WhoseWord.known(state).map(known -> known.ordinal() + 1).orElse(UNKNOWN).intValue();
    }
}
