package yiwang.sync.station;

import yiwang.sync.domain.problem.Problem;

/** How making a paper ended. */
public sealed interface PaperOutcome {

    /** @param pdf the finished document; @param sha256 lower-case hex of it */
    record Made(byte[] pdf, int pages, String sha256) implements PaperOutcome { }

    /** This case has no such paper in its state. */
    record NotForThisCase(Problem problem) implements PaperOutcome { }

    record NotSaved(Problem problem) implements PaperOutcome { }
}
