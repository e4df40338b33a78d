package yiwang.sync.station.decide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseMaterial.Way;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.MaterialSource;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.MaterialSupply;

/** What the rules say of materials that come afterwards: pure. */
final class SupplyRules {

    private SupplyRules() { }

    /** Empty = lawful. @param item empty when the catalogue no longer has it: what the case lists still counts */
    static List<Problem> against(CaseFile file, Optional<Item> item, MaterialSupply supply) {
        if (supplied(supply).isEmpty()) {
            return List.of(Problem.of("nothing_supplied", "没有选要补交的材料，请至少扫描或核对一份。"));
        }
        List<Problem> against = new ArrayList<>();
        for (String code : supplied(supply)) {
            Optional<CaseMaterial> listed = file.materials().stream().filter(material -> material.code().equals(code)).findFirst();
            if (listed.isEmpty()) {
                against.add(Problem.of("material_unknown", "这件没有列这份材料：" + code + "。只能收当时欠的材料。"));
            } else if (!owed(listed.get())) {
                against.add(Problem.of("material_not_owed", "“" + listed.get().name() + "”已经有了，不用再交。"));
            } else if (supply.seen().contains(code) && !mayBeSeen(item, code)) {
                against.add(Problem.of("material_not_seen", "“" + listed.get().name() + "”要交扫描件，不能只看原件。"));
            }
        }
        return against;
    }

    /** The materials of the case with what came now. */
    static List<CaseMaterial> after(CaseFile file, MaterialSupply supply) {
        Set<String> attached = attached(supply);
        return file.materials().stream().map(material -> {
            Way way = attached.contains(material.code()) ? Way.ATTACHED : supply.seen().contains(material.code()) ? Way.SEEN : material.way();
            return new CaseMaterial(material.code(), material.name(), way, material.note());
        }).toList();
    }

    static boolean complete(List<CaseMaterial> materials) {
        return materials.stream().noneMatch(SupplyRules::owed);
    }

    static String names(CaseFile file, MaterialSupply supply) {
        Set<String> codes = supplied(supply);
        return String.join("、", file.materials().stream().filter(material -> codes.contains(material.code())).map(CaseMaterial::name).toList());
    }

    private static boolean owed(CaseMaterial material) {
        return material.way() == Way.DEFERRED || material.way() == Way.MISSING;
    }

    private static boolean mayBeSeen(Optional<Item> item, String code) {
        return item.flatMap(known -> known.material(code)).map(material -> material.sources().contains(MaterialSource.ORIGINAL_CHECK)).orElse(false);
    }

    private static Set<String> supplied(MaterialSupply supply) {
        Set<String> codes = attached(supply);
        codes.addAll(supply.seen());
        return codes;
    }

    private static Set<String> attached(MaterialSupply supply) {
        Set<String> codes = new LinkedHashSet<>();
        supply.attachments().forEach(attachment -> codes.add(attachment.material()));
        return codes;
    }
}
