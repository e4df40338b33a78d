package yiwang.clerk.desk;

import java.time.Instant;
import java.util.UUID;
import yiwang.sync.domain.casework.CaseState;

/**
 * One line of the list of cases.
 *
 * @param who     the applicant's name, masked: others can see this screen
 * @param number  receipt number; empty for a draft
 * @param since   when it was accepted, or the draft last saved
 */
public record DeskRow(UUID caseId, CaseLimit limit, String who, String itemName, String number, CaseState state, CaseTruths truths,
                      Instant since, boolean today, boolean tolerancePressing, NextStep step) {

    public boolean draft() {
        return state == CaseState.DRAFT;
    }

    /** True when the centre does not have all of it yet. */
    public boolean notAtCentre() {
        return !draft() && truths.centre() != yiwang.ui.sign.Truth.DONE;
    }

    /** Smaller stands higher: whoever must act first. */
    int rank() {
        if (draft()) {
            return 0;
        }
        if (step == NextStep.SEE_REASON || limit.kind() == CaseLimit.Kind.RED) {
            return 1;
        }
        return switch (limit.kind()) {
            case YELLOW -> 2;
            case REMIND -> 3;
            default -> step == NextStep.LOOK ? 5 : 4;
        };
    }
}
