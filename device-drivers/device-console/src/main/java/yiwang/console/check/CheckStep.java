package yiwang.console.check;

import java.util.Optional;
import yiwang.console.trial.TrialResult;
import yiwang.console.trial.Verdict;
import yiwang.device.runtime.DeviceSlot;

/** One device in the check. @param name as people call it; @param result the last one; @param passedOver when somebody went on without it */
public record CheckStep(DeviceSlot slot, String name, Optional<TrialResult> result, boolean passedOver) {

    public static CheckStep open(DeviceSlot slot, String name) {
        return new CheckStep(slot, name, Optional.empty(), false);
    }

    /** Nothing more is asked about it: it works, or somebody went on. */
    public boolean settled() {
        return passedOver || result.filter(r -> r.verdict() == Verdict.PASSED || r.verdict() == Verdict.LOOK).isPresent();
    }

    public boolean wantsATicket() {
        return result.filter(r -> r.verdict() == Verdict.FAILED).isPresent();
    }

    CheckStep with(TrialResult outcome) {
        return new CheckStep(slot, name, Optional.of(outcome), false);
    }

    CheckStep passed() {
        return new CheckStep(slot, name, result, true);
    }
}
