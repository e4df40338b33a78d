package yiwang.sync.domain.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Items for tests of this module; the sample catalogue itself lives with the package format. */
public final class Items {

    private Items() { }

    public static Item item(String id, String handleCode, String name, String initials, List<String> aliases) {
        return new Item(id, handleCode, handleCode.substring(0, 31), handleCode.substring(19, 31), name, initials, aliases,
                "青溪县民政局", "119901219900010013", "05 行政给付", "自然人", CaseKind.PROMISED, 30, 10, "", 10, 0, "", "", "", "", "", "",
                List.of(), "{}", Optional.empty());
    }

    public static Item with(int toleranceDays, Optional<LocalDate> endDate, MaterialRequirement... materials) {
        Item i = item("D13", "119901219900010013499051100200101", "高龄老人津贴给付", "gllrjtjf", List.of("高龄补贴"));
        return new Item(i.id(), i.handleCode(), i.implementingCode(), i.baseCode(), i.name(), i.initials(), i.aliases(), i.body(),
                i.bodyCode(), i.type(), i.object(), i.caseKind(), 30, 10, "", toleranceDays, 0, "", "", "", "", "", "",
                List.of(materials), "{}", endDate);
    }

    public static MaterialRequirement material(String code, String name, Necessity necessity, boolean tolerable, MaterialSource... sources) {
        return new MaterialRequirement(code, name, necessity, "", Set.of(sources), tolerable, "");
    }
}
