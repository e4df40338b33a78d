package yiwang.device.api;

import java.time.Instant;

/** How asking for a device ended. A device has one owner at a time. */
public sealed interface ClaimOutcome {

    record Claimed(DeviceClaim claim) implements ClaimOutcome { }

    /** @param owner who has it, as that owner named itself; @param since when the claim was made */
    record HeldBy(String owner, Instant since) implements ClaimOutcome { }
}
