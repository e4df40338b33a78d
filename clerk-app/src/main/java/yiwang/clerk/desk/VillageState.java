package yiwang.clerk.desk;

import java.util.ArrayList;
import java.util.List;
import yiwang.sync.station.sync.SyncOverview;

/**
 * Everything the village's page shows.
 *
 * @param rows  what asks for somebody and what came in last; {@code whole} when that is all
 * @param cases how many are kept here
 */
public record VillageState(boolean loaded, List<VillageRow> rows, boolean whole, int cases, VillageFilter filter, SyncOverview overview) {

    public static final VillageState EMPTY = new VillageState(false, List.of(), true, 0, VillageFilter.ALL, SyncOverview.NOTHING);

    public VillageState {
        rows = List.copyOf(rows);
    }

    int count(VillageFilter which) {
        return (int) rows.stream().filter(which::holds).count();
    }

    /** Headings with their cases. */
    List<VillageLine> lines() {
        List<VillageLine> lines = new ArrayList<>();
        for (VillageGroup group : VillageGroup.of(rows.stream().filter(filter::holds).toList())) {
            lines.add(group);
            lines.addAll(group.rows());
        }
        return lines;
    }

    VillageState with(VillageFilter next) {
        return new VillageState(loaded, rows, whole, cases, next, overview);
    }
}
