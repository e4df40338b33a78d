package yiwang.clerk.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cases of one village, in the order of who must act; or what nobody has finished yet. @param name empty for those whose address names none */
public record VillageGroup(String name, List<VillageRow> rows) implements VillageLine {

    public VillageGroup {
        rows = List.copyOf(rows);
    }

    /** What is not finished stands before every village; the village with most cases first; those without a village last. */
    static List<VillageGroup> of(List<VillageRow> rows) {
        Map<String, List<VillageRow>> byVillage = new TreeMap<>();
        List<VillageRow> unfinished = rows.stream().filter(row -> row.row().draft()).sorted(Comparator.comparing((VillageRow row) -> row.row().since()).reversed()).toList();
        rows.stream().filter(row -> !row.row().draft()).forEach(row -> byVillage.computeIfAbsent(row.village(), name -> new ArrayList<>()).add(row));
        List<VillageGroup> groups = new ArrayList<>();
        byVillage.forEach((name, some) -> {
            some.sort(Comparator.comparingInt((VillageRow row) -> row.lacksPapers() ? Math.min(row.row().rank(), 2) : row.row().rank())
                    .thenComparing(row -> row.row().since(), Comparator.reverseOrder()));
            groups.add(new VillageGroup(name, some));
        });
        groups.sort(Comparator.comparing((VillageGroup group) -> group.name().isEmpty()).thenComparing(group -> -group.rows().size()));
        if (!unfinished.isEmpty()) {
            groups.addFirst(new VillageGroup("", unfinished));
        }
        return groups;
    }

    int count(VillageFilter which) {
        return (int) rows.stream().filter(which::holds).count();
    }

    boolean unfinished() {
        return rows.getFirst().row().draft();
    }

    int people() {
        return (int) rows.stream().map(row -> row.row().who()).distinct().count();
    }
}
