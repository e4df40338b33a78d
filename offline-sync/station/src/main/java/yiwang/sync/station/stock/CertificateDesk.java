package yiwang.sync.station.stock;

import java.time.Clock;
import java.util.Set;
import yiwang.sync.documents.CertificateCopy;
import yiwang.sync.documents.MissingFontException;
import yiwang.sync.documents.Paper;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.domain.stock.BlankNumber;
import yiwang.sync.domain.stock.StockCommand;
import yiwang.sync.domain.stock.StockEvent;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.paper.PaperRoom;

/**
 * Certificates on numbered blanks: case, sheet and paper come together here, and nothing is printed here. Whoever prints
 * (a screen, the command line) brings the outcome back to {@link StockDesk#printEnded}; when nobody does, because the
 * machine fell, the sheet stays undecided and a person has to look.
 */
public final class CertificateDesk {

    private static final Set<CaseState> DONE = Set.of(CaseState.ISSUED, CaseState.DELIVERED, CaseState.ARCHIVED);

    private final StockDesk stock;
    private final PaperRoom papers;
    private final Clock clock;

    public CertificateDesk(StockDesk stock, PaperRoom papers, Clock clock) {
        this.stock = stock;
        this.papers = papers;
        this.clock = clock;
    }

    /** A certificate goes by the receipt number of its case: no personal data in the stock's journal. */
    public static String certificateOf(CaseView view) {
        return view.file().receiptNo();
    }

    /** Reserves the next blank of the tray and makes the paper for it. */
    public CertificateOutcome begin(CaseView view, int tray, String by) {
        if (!DONE.contains(view.state())) {
            return new CertificateOutcome.Refused(Problem.of("certificate_not_for_state", "这件“" + view.state().word() + "”，还没有办结，不能打印证照。"));
        }
        return switch (stock.want(new StockCommand.Reserve(certificateOf(view), tray), by)) {
            case StockOutcome.Refused(Problem problem) -> new CertificateOutcome.Refused(problem);
            case StockOutcome.NotSaved(Problem problem) -> new CertificateOutcome.NotSaved(problem);
            case StockOutcome.Done(var entries) -> {
                StockEvent.Reserved reserved = (StockEvent.Reserved) entries.getFirst().event();
                yield make(view, tray, reserved.sheet(), reserved.copy());
            }
        };
    }

    private CertificateOutcome make(CaseView view, int tray, BlankNumber sheet, int copy) {
        try {
            Paper paper = papers.certificate(view.file(), new CertificateCopy(sheet.toString(), copy, clock.instant()));
            return new CertificateOutcome.ToPrint(sheet, tray, certificateOf(view), copy, paper.pdf(), paper.warnings());
        } catch (MissingFontException e) {
            stock.printEnded(sheet, "not", "font_missing");
            return new CertificateOutcome.NotSaved(Problem.of("font_missing", e.getMessage()));
        }
    }
}
