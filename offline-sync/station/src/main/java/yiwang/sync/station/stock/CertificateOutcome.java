package yiwang.sync.station.stock;

import java.util.List;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.domain.stock.BlankNumber;

/** How asking for a certificate ended. */
public sealed interface CertificateOutcome {

    /**
     * The sheet is reserved, durably: print this, then tell the stock how it ended.
     *
     * @param copy      1 for the original
     * @param warnings  what a clerk should look at
     */
    record ToPrint(BlankNumber sheet, int tray, String certificate, int copy, byte[] pdf, List<String> warnings) implements CertificateOutcome {
        public ToPrint {
            warnings = List.copyOf(warnings);
        }
    }

    /** A rule says no; nothing changed. */
    record Refused(Problem problem) implements CertificateOutcome { }

    record NotSaved(Problem problem) implements CertificateOutcome { }
}
