package yiwang.console.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far the opening check is.
 *
 * @param at     which step is under way
 * @param sheet  once it is signed
 */
public record CheckState(Phase phase, List<CheckStep> steps, int at, Instant begun, Optional<SignedSheet> sheet) {

    public enum Phase {
        /** Nothing has begun. */ READY,
        /** A device is being tried. */ TRYING,
        /** A device did not pass: somebody says what now. */ ASKING,
        /** The sheet is being written and signed. */ SIGNING,
        /** The sheet is there. */ SIGNED,
        /** The sheet could not be kept; it can be signed again. */ NOT_SIGNED
    }

    public CheckState {
        steps = List.copyOf(steps);
    }

    public static CheckState ready(List<CheckStep> steps) {
        return new CheckState(Phase.READY, steps, 0, Instant.EPOCH, Optional.empty());
    }

    /** The step under way; empty before the first and after the last. */
    public Optional<CheckStep> now() {
        return (phase == Phase.TRYING || phase == Phase.ASKING) && at < steps.size() ? Optional.of(steps.get(at)) : Optional.empty();
    }
}
