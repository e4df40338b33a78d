package yiwang.clerk.desk;

import java.util.List;
import yiwang.sync.domain.casework.CaseState;

/** This station's day in figures, counted from its own cases. */
public record DeskDay(int taken, int accepted, int corrections, int notAtCentre) {

    /** @param notAtCentre of all cases, also of those that are not among the rows */
    public static DeskDay of(List<DeskRow> rows, int notAtCentre) {
        List<DeskRow> today = rows.stream().filter(row -> row.today() && !row.draft()).toList();
        return new DeskDay(today.size(), count(today, CaseState.ACCEPTED) + count(today, CaseState.TOLERANCE),
                count(today, CaseState.CORRECTION), notAtCentre);
    }

    private static int count(List<DeskRow> rows, CaseState state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }
}
