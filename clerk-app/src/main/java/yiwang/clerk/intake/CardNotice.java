package yiwang.clerk.intake;

import yiwang.device.api.CardReadOutcome;
import yiwang.sync.domain.problem.Problem;

/** What to say when a card could not be read. A problem without a sentence has its sentence in the bundle, as {@code notice.CODE}. */
final class CardNotice {

    private CardNotice() { }

    static Problem of(CardReadOutcome outcome) {
        return switch (outcome) {
            case CardReadOutcome.Read read -> notice(read.card().tellsWhoHolds() ? "card_read" : "card_nameless");
            case CardReadOutcome.NoCard none -> notice("card_none");
            case CardReadOutcome.UnknownCard unknown -> notice("card_unknown");
            case CardReadOutcome.CheckFailed failed -> failed.problems().isEmpty() ? notice("card_check_failed")
                    : Problem.of(failed.problems().getFirst().code(), failed.problems().getFirst().sentence());
            case CardReadOutcome.LiftAndRetry retry -> notice("card_retry");
            case CardReadOutcome.ReaderFault fault -> notice("card_reader");
        };
    }

    private static Problem notice(String code) {
        return Problem.of(code, "");
    }
}
