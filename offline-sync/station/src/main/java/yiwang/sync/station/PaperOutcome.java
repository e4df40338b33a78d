package yiwang.sync.station;

import java.util.List;
import yiwang.sync.domain.problem.Problem;

/** How making a paper ended. */
public sealed interface PaperOutcome {

    /** @param pdf the finished document; @param sha256 lower-case hex of it; @param warnings what a clerk should look at before handing it over */
    record Made(byte[] pdf, int pages, String sha256, List<String> warnings) implements PaperOutcome {
        public Made {
            warnings = List.copyOf(warnings);
        }
    }

    /** This case has no such paper in its state. */
    record NotForThisCase(Problem problem) implements PaperOutcome { }

    record NotSaved(Problem problem) implements PaperOutcome { }
}
