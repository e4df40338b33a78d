package yiwang.sync.station.progress;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.Fault;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.ProgressOutcome.Line;

/** What a citizen sees of a case that this station holds. */
public final class LocalProgress {

    private LocalProgress() { }

    public static Line of(CaseView view) {
        CaseFile file = view.file();
        return new Line(file.receiptNo(), file.itemName(), file.body(), view.state().name(), file.acceptedAt(), file.promisedDue(), asked(view), askedBy(view));
    }

    private static String asked(CaseView view) {
        return switch (view.state()) {
            case CORRECTION -> view.file().faults().stream().map(Fault::remedy).collect(Collectors.joining("；"));
            case TOLERANCE -> view.file().materials().stream().filter(m -> m.way() == CaseMaterial.Way.DEFERRED).map(CaseMaterial::name)
                    .collect(Collectors.joining("、", "还差：", ""));
            case ISSUED -> "结果出来了，请来取。";
            default -> "";
        };
    }

    private static Optional<LocalDate> askedBy(CaseView view) {
        return view.state() == CaseState.CORRECTION ? view.file().correctionDue() : view.state() == CaseState.TOLERANCE ? view.file().toleranceDue() : Optional.empty();
    }
}
