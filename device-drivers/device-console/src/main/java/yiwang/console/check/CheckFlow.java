package yiwang.console.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yiwang.console.check.CheckState.Phase;
import yiwang.device.runtime.DeviceSlot;

/** The opening check as a state machine: every device in turn; who does not pass is asked about; the end is a signed sheet. */
public final class CheckFlow {

    /** What is to be done now. */
    public sealed interface Effect {

        record Try(DeviceSlot slot) implements Effect { }

        /** Write down, sign, keep; open a ticket for every device that failed. */
        record Sign(CheckState state) implements Effect { }
    }

    public record Turn(CheckState state, Optional<Effect> effect) { }

    private CheckFlow() { }

    public static Turn turn(CheckState state, CheckEvent event) {
        return switch (event) {
            case CheckEvent.Begun begun when state.phase() == Phase.READY -> next(new CheckState(Phase.TRYING, state.steps(), 0, begun.at(), Optional.empty()));
            case CheckEvent.Tried tried when state.phase() == Phase.TRYING && state.steps().get(state.at()).slot().equals(tried.result().slot()) ->
                    tried(with(state, state.steps().get(state.at()).with(tried.result())));
            case CheckEvent.Again again when state.phase() == Phase.ASKING -> next(in(Phase.TRYING, state));
            case CheckEvent.PassedOver over when state.phase() == Phase.ASKING || state.phase() == Phase.TRYING ->
                    further(with(state, state.steps().get(state.at()).passed()));
            case CheckEvent.Signed signed when state.phase() == Phase.SIGNING ->
                    still(new CheckState(Phase.SIGNED, state.steps(), state.at(), state.begun(), Optional.of(signed.sheet())));
            case CheckEvent.NotSigned n when state.phase() == Phase.SIGNING -> still(in(Phase.NOT_SIGNED, state));
            case CheckEvent.SignAgain s when state.phase() == Phase.NOT_SIGNED -> sign(state);
            // A trial that was called off may still answer.
            default -> still(state);
        };
    }

    private static Turn tried(CheckState state) {
        return state.steps().get(state.at()).settled() ? further(state) : still(in(Phase.ASKING, state));
    }

    private static Turn further(CheckState state) {
        return next(new CheckState(Phase.TRYING, state.steps(), state.at() + 1, state.begun(), Optional.empty()));
    }

    private static Turn next(CheckState state) {
        return state.at() < state.steps().size() ? new Turn(state, Optional.of(new Effect.Try(state.steps().get(state.at()).slot()))) : sign(state);
    }

    private static Turn sign(CheckState state) {
        CheckState signing = in(Phase.SIGNING, state);
        return new Turn(signing, Optional.of(new Effect.Sign(signing)));
    }

    private static Turn still(CheckState state) {
        return new Turn(state, Optional.empty());
    }

    private static CheckState in(Phase phase, CheckState state) {
        return new CheckState(phase, state.steps(), state.at(), state.begun(), state.sheet());
    }

    private static CheckState with(CheckState state, CheckStep step) {
        List<CheckStep> steps = new ArrayList<>(state.steps());
        steps.set(state.at(), step);
        return new CheckState(state.phase(), steps, state.at(), state.begun(), state.sheet());
    }
}
