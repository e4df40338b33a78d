package yiwang.clerk.correction;

import java.util.List;
import java.util.Optional;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.CaseView;

/**
 * The correction editor.
 *
 * @param open      index of the unfolded line, or -1
 * @param revision  rises with every change; a paper drawn for an older one is not shown
 * @param paper     picture of the paper's first page as PNG, and how many pages it has; empty until it is drawn
 */
public record CorrectionState(List<FaultLine> lines, int open, int revision, Optional<PaperShot> paper, boolean busy,
                              Optional<Problem> notice, Optional<CaseView> done) {

    public CorrectionState {
        lines = List.copyOf(lines);
    }

    /** @param png one picture a page */
    public record PaperShot(List<byte[]> png) {
        public PaperShot {
            png = List.copyOf(png);
        }
    }

    public List<FaultLine> ticked() {
        return lines.stream().filter(FaultLine::ticked).toList();
    }

    public boolean complete() {
        return !ticked().isEmpty() && ticked().stream().allMatch(FaultLine::complete);
    }
}
