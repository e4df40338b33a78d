package yiwang.console.page;

import java.util.Optional;

/**
 * What the page shows.
 *
 * @param report   empty until the first reading
 * @param waiting  key of what is under way behind {@code waiting.}, when it lasts longer than people like to wait
 * @param problem  a sentence for people, in place of nothing
 */
public record ConsoleState(Optional<StationReport> report, TrialState trial, boolean busy, Optional<String> waiting, Optional<String> problem) {

    static final ConsoleState LOADING = new ConsoleState(Optional.empty(), new TrialState.None(), false, Optional.empty(), Optional.empty());

    ConsoleState with(StationReport read) {
        return new ConsoleState(Optional.of(read), trial, busy, waiting, problem);
    }

    ConsoleState with(TrialState now) {
        return new ConsoleState(report, now, busy, waiting, problem);
    }

    ConsoleState waitingFor(Optional<String> what) {
        return new ConsoleState(report, trial, busy, what, problem);
    }

    ConsoleState busy(boolean on) {
        return new ConsoleState(report, trial, on, on ? waiting : Optional.empty(), on ? Optional.empty() : problem);
    }

    ConsoleState problem(Optional<String> sentence) {
        return new ConsoleState(report, trial, busy, waiting, sentence);
    }
}
