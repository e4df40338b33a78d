package yiwang.console.check;

import java.time.Instant;
import yiwang.console.trial.TrialResult;

/** What happens to an opening check. */
public sealed interface CheckEvent {

    record Begun(Instant at) implements CheckEvent { }

    record Tried(TrialResult result) implements CheckEvent { }

    /** The same device once more. */
    record Again() implements CheckEvent { }

    /** Go on without it. */
    record PassedOver() implements CheckEvent { }

    record Signed(SignedSheet sheet) implements CheckEvent { }

    record NotSigned() implements CheckEvent { }

    /** Sign once more what could not be kept. */
    record SignAgain() implements CheckEvent { }
}
