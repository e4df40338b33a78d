package yiwang.clerk.desk;

import yiwang.sync.domain.casework.CaseState;

/** The tabs above the list. */
public enum DeskFilter {
    ALL, MINE, CORRECTION, TOLERANCE, NOT_AT_CENTRE, DEPARTMENT, RESULT;

    public boolean holds(DeskRow row) {
        return switch (this) {
            case ALL -> true;
            case MINE -> row.draft() || row.state() == CaseState.RECEIVED;
            case CORRECTION -> row.state() == CaseState.CORRECTION;
            case TOLERANCE -> row.state() == CaseState.TOLERANCE;
            case NOT_AT_CENTRE -> row.notAtCentre();
            case DEPARTMENT -> row.state() == CaseState.ACCEPTED || row.state() == CaseState.SPECIAL || row.state() == CaseState.DECIDED;
            case RESULT -> row.state() == CaseState.ISSUED;
        };
    }
}
