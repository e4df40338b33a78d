package yiwang.sync.station;

import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.problem.Problem;

/** How adding a file ended. */
public sealed interface AttachOutcome {

    record Attached(AttachmentRef ref) implements AttachOutcome { }

    /** Not a PNG, JPEG or PDF, empty, damaged or too large: whatever its name says. */
    record Refused(Problem problem) implements AttachOutcome { }

    record NotSaved(Problem problem) implements AttachOutcome { }
}
