package yiwang.console.check;

import java.util.Optional;
import yiwang.console.trial.TrialResult;
import yiwang.console.trial.Verdict;

/** One device on the sheet. @param verdict empty when somebody passed it over; @param words what happened, in words; @param ticket number of its fault ticket, or empty */
public record CheckLine(String device, String name, Optional<Verdict> verdict, long millis, String words, String ticket) {

    static CheckLine of(CheckStep step, String words, String ticket) {
        return new CheckLine(step.slot().key(), step.name(), step.result().map(TrialResult::verdict), step.result().map(r -> r.took().toMillis()).orElse(0L), words, ticket);
    }
}
