package yiwang.sync.domain.casework;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whose word on a case counts: the centre's once it has one, but where it waits for us, our own next word from when it is saved. Pure. */
public final class WhoseWord {

    private static final Set<CaseState> STATION_HAS_THE_WORD = EnumSet.of(CaseState.CORRECTION, CaseState.TOLERANCE, CaseState.PRE_RETURNED);

    private WhoseWord() { }

    /** @param centre the newest state that came back; @param left whether all of our own newest word has left */
    public static CaseState of(CaseState own, Optional<CaseState> centre, boolean left) {
        return centre.filter(word -> left || !canBeOvertaken(word)).orElse(own);
    }

    /** True for a word of the centre that asks us for the next one. */
    public static boolean canBeOvertaken(CaseState centre) {
        return STATION_HAS_THE_WORD.contains(centre);
    }

    /** A state that a newer program knows and we do not is empty, and leaves our own standing. */
    public static Optional<CaseState> known(String name) {
        for (CaseState state : CaseState.values()) {
            if (state.name().equals(name)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
