package yiwang.clerk.record;

import java.util.List;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.station.PaperKind;

/** The papers that a case has, from what has happened to it (domain facts B.3). */
public final class PapersOf {

    private PapersOf() { }

    public static List<PaperKind> of(CaseFile file) {
        return switch (file.state()) {
            case CORRECTION -> List.of(PaperKind.CORRECTION);
            case ACCEPTED, TOLERANCE, SPECIAL, DECIDED, ISSUED, DELIVERED -> List.of(PaperKind.RECEIPT, PaperKind.ACCEPTANCE);
            case RECEIVED -> List.of(PaperKind.RECEIPT);
            case REFUSED -> received(file) ? List.of(PaperKind.RECEIPT, PaperKind.REFUSAL) : List.of(PaperKind.REFUSAL);
            default -> received(file) ? List.of(PaperKind.RECEIPT) : List.of();
        };
    }

    private static boolean received(CaseFile file) {
        return file.history().stream().anyMatch(step -> step.to() == CaseState.RECEIVED);
    }
}
