package yiwang.sync.domain.time;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import yiwang.sync.domain.casework.CaseState;

/**
 * What a lamp looks at.
 *
 * @param promisedDays    of the item; 0 = on the spot
 * @param due             last day of the promised limit, when it runs
 * @param statutoryDue    last day of the statutory limit, if known
 * @param stepLate        a step is over its own limit
 * @param correctionLate  the correction notice came after day 5, or is still missing then
 * @param reasonMissing   a step that needs a reason has none
 */
public record LampFacts(CaseState state, int promisedDays, Optional<LocalDate> due, Optional<LocalDate> statutoryDue,
                        boolean stepLate, boolean correctionLate, boolean reasonMissing) {

    public LampFacts {
        Objects.requireNonNull(state);
    }

    public static LampFacts of(CaseState state, int promisedDays, Optional<LocalDate> due) {
        return new LampFacts(state, promisedDays, due, Optional.empty(), false, false, false);
    }
}
