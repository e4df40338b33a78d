package yiwang.console.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yiwang.device.api.DeviceFault;
import yiwang.device.runtime.DeviceSlot;

/**
 * What really happened when a device was tried.
 *
 * @param said     key of the sentence in the texts, behind {@code said.}
 * @param facts    masked
 * @param picture  what a scanner saw, PNG or JPEG; for the screen alone
 */
public record TrialResult(Instant at, DeviceSlot slot, Verdict verdict, String said, List<TrialFact> facts, Optional<DeviceFault> fault,
        Optional<byte[]> picture, Duration took) {

    public TrialResult {
        facts = List.copyOf(facts);
    }

    /** The same without what a person could be known by. */
    public TrialResult wiped() {
        return new TrialResult(at, slot, verdict, said, List.of(), fault, Optional.empty(), took);
    }

    /** Never the facts: this text may reach a log. */
    @Override
    public String toString() {
        return "TrialResult[" + slot + " " + verdict + " " + said + "]";
    }
}
