package yiwang.clerk.desk;

import yiwang.sync.domain.casework.CaseState;

/** The one verb of a row: what this case waits for from the clerk. */
public enum NextStep {
    CONTINUE, SEE_REASON, DECIDE, TAKE_CORRECTION, PRINT, HAND_OVER, LOOK;

    /** @param problem true when something keeps the case from the centre; @param today true when it was accepted today */
    static NextStep of(CaseState state, boolean problem, boolean today) {
        if (problem) {
            return SEE_REASON;
        }
        return switch (state) {
            case DRAFT -> CONTINUE;
            case RECEIVED -> DECIDE;
            case CORRECTION -> TAKE_CORRECTION;
            case ACCEPTED, TOLERANCE -> today ? PRINT : LOOK;
            case ISSUED -> HAND_OVER;
            default -> LOOK;
        };
    }
}
