package yiwang.kiosk.identify;

import java.util.Optional;
import yiwang.device.api.CardReadOutcome;
import yiwang.kiosk.session.Citizen;

/** What follows from one attempt to read a card. Pure. */
final class IdentifyFlow {

    private IdentifyFlow() { }

    /**
     * @param state    to show next
     * @param citizen  present when the card was read
     */
    record Step(IdentifyState state, Optional<Citizen> citizen) {

        static Step show(IdentifyState state) {
            return new Step(state, Optional.empty());
        }
    }

    static Step after(IdentifyState before, CardReadOutcome outcome) {
        return switch (outcome) {
            case CardReadOutcome.Read read -> !read.card().tellsWhoHolds()
                    ? Step.show(new IdentifyState.Again(IdentifyState.Why.NAMELESS_CARD))
                    : new Step(new IdentifyState.Done(), Optional.of(Citizen.of(read.card())));
            // What was said of the last card stays until the next one comes.
            case CardReadOutcome.NoCard none -> Step.show(before instanceof IdentifyState.Again ? before : new IdentifyState.Waiting());
            case CardReadOutcome.UnknownCard unknown -> Step.show(new IdentifyState.Again(IdentifyState.Why.NO_ID_CARD));
            case CardReadOutcome.CheckFailed failed -> Step.show(new IdentifyState.Again(IdentifyState.Why.CHECKS_FAILED));
            case CardReadOutcome.LiftAndRetry lift -> Step.show(new IdentifyState.Again(IdentifyState.Why.LIFT));
            case CardReadOutcome.ReaderFault ill -> Step.show(new IdentifyState.ReaderIll(ill.fault()));
        };
    }
}
