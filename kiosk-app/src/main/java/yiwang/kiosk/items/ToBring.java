package yiwang.kiosk.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.sync.domain.catalogue.MaterialSource;
import yiwang.sync.domain.catalogue.Necessity;
import yiwang.ui.text.Texts;

/** Sorts the materials of an item by what a person has to do for them. What the state can look up itself may not be asked for. */
public record ToBring(List<Thing> bring, List<Thing> perhaps, List<String> here, List<String> notNeeded) {

    private static final Set<MaterialSource> LOOKED_UP = Set.of(MaterialSource.LICENCE, MaterialSource.SHARE);

    public static ToBring of(Item item, Texts texts) {
        List<Thing> bring = new ArrayList<>();
        List<Thing> perhaps = new ArrayList<>();
        List<String> here = new ArrayList<>();
        List<String> notNeeded = new ArrayList<>();
        for (MaterialRequirement material : item.materials()) {
            Set<MaterialSource> sources = material.sources();
            if (sources.contains(MaterialSource.CARD)) {
                (material.necessity() == Necessity.REQUIRED ? bring : perhaps).add(thing(material, texts));
            } else if (sources.stream().anyMatch(LOOKED_UP::contains)) {
                notNeeded.add(material.name());
            } else if (material.necessity() == Necessity.REQUIRED && sources.contains(MaterialSource.FORM) || sources.equals(Set.of(MaterialSource.PLEDGE))) {
                here.add(material.name());
            } else {
                (material.necessity() == Necessity.REQUIRED ? bring : perhaps).add(thing(material, texts));
            }
        }
        return new ToBring(List.copyOf(bring), List.copyOf(perhaps), List.copyOf(here), List.copyOf(notNeeded));
    }

    private static Thing thing(MaterialRequirement material, Texts texts) {
        String remark = material.necessity() == Necessity.CONDITIONAL ? material.condition()
                : material.necessity() == Necessity.OPTIONAL ? texts.get("bring.optional")
                : material.tolerable() ? texts.get("bring.later")
                : material.sources().contains(MaterialSource.ORIGINAL_CHECK) || material.sources().contains(MaterialSource.CARD) ? texts.get("bring.original") : "";
        return new Thing(icon(material.name()), material.name(), remark);
    }

    private static String icon(String name) {
        return name.contains("身份证") || name.contains("户口") ? "remixal-contacts-line"
                : name.contains("卡") ? "remixal-bank-card-line"
                : name.contains("照片") || name.contains("相片") ? "remixal-image-line"
                : "remixal-file-list-2-line";
    }
}
