package yiwang.sync.station.bundle;

import yiwang.sync.domain.problem.Problem;

/** How the way back of a bundle's receipt ended. */
public sealed interface ReceiptOutcome {

    /** @param records that are the centre's from now on; @param attachments likewise */
    record Taken(long records, int attachments) implements ReceiptOutcome { }

    /** Nothing was changed. */
    record Refused(Problem problem) implements ReceiptOutcome { }
}
