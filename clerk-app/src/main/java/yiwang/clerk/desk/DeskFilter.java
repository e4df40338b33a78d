package yiwang.clerk.desk;

import java.util.Set;
import yiwang.sync.domain.casework.CaseState;

/** The tabs above the list. */
public enum DeskFilter {
    ALL, MINE, CORRECTION, TOLERANCE, NOT_AT_CENTRE, DEPARTMENT, RESULT;

    /** States of saved cases that the tab stands for; none for those that do not go by state. */
    public Set<CaseState> states() {
        return switch (this) {
            case ALL, NOT_AT_CENTRE -> Set.of();
            case MINE -> Set.of(CaseState.RECEIVED);
            case CORRECTION -> Set.of(CaseState.CORRECTION);
            case TOLERANCE -> Set.of(CaseState.TOLERANCE);
            case DEPARTMENT -> Set.of(CaseState.ACCEPTED, CaseState.SPECIAL, CaseState.DECIDED);
            case RESULT -> Set.of(CaseState.ISSUED);
        };
    }

    public boolean holds(DeskRow row) {
        return switch (this) {
            case ALL -> true;
            case NOT_AT_CENTRE -> row.notAtCentre();
            case MINE -> row.draft() || states().contains(row.state());
            case CORRECTION, TOLERANCE, DEPARTMENT, RESULT -> states().contains(row.state());
        };
    }
}
