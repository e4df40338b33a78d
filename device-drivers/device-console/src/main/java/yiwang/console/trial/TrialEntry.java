package yiwang.console.trial;

import java.time.Duration;
import java.time.Instant;
import yiwang.device.runtime.DeviceSlot;

/** One line of the log of trials: no personal data. @param evidence such as the number of a fault ticket or of a check sheet; may be empty */
public record TrialEntry(Instant at, String who, DeviceSlot slot, Occasion occasion, Verdict verdict, Duration took, String evidence) {

    public enum Occasion { BY_HAND, OPENING_CHECK }

    public static TrialEntry of(TrialResult result, String who, Occasion occasion, String evidence) {
        return new TrialEntry(result.at(), who, result.slot(), occasion, result.verdict(), result.took(), evidence);
    }
}
