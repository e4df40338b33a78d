package yiwang.clerk.desk;

/** The tabs above the village's list. */
public enum VillageFilter {
    ALL, UNSENT, LACKING, RESULT;

    public boolean holds(VillageRow row) {
        return switch (this) {
            case ALL -> true;
            case UNSENT -> row.row().notAtCentre();
            case LACKING -> row.lacksPapers();
            case RESULT -> DeskFilter.RESULT.holds(row.row());
        };
    }
}
