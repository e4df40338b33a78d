package yiwang.sync.protocol.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import yiwang.sync.domain.catalogue.CaseKind;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.sync.domain.catalogue.MaterialSource;
import yiwang.sync.domain.catalogue.Necessity;
import yiwang.sync.protocol.json.JsonFields;
import yiwang.sync.protocol.json.JsonText;
import yiwang.sync.protocol.json.MalformedJsonException;

/** One item of the catalogue package. Names of enumerations are lower case. */
final class ItemJson {

    private ItemJson() { }

    static Item read(JsonFields f) throws MalformedJsonException {
        return new Item(f.text("id"), f.text("handle_code"), f.text("implementing_code"), f.text("base_code"), f.text("name"),
                f.textOr("initials", ""), f.has("aliases") ? f.texts("aliases") : List.of(), f.text("body"), f.text("body_code"),
                f.text("type"), f.textOr("object", ""), f.name("case_kind", CaseKind.class), days(f, "statutory_days"),
                days(f, "promised_days"), f.textOr("limit_note", ""), days(f, "tolerance_days"), f.integer("visits"),
                f.textOr("fee", ""), f.textOr("result", ""), f.textOr("conditions", ""), f.textOr("flow", ""),
                f.textOr("kiosk", ""), f.textOr("village", ""), f.list("materials", ItemJson::material),
                JsonText.text(f.object("form_schema")), f.date("end_date"), f.has("needs") ? f.texts("needs") : List.of());
    }

    private static int days(JsonFields f, String name) throws MalformedJsonException {
        int days = f.integer(name);
        if (days < 0) {
            throw f.wrong(name, "天数");
        }
        return days;
    }

    private static MaterialRequirement material(JsonFields f) throws MalformedJsonException {
        Set<MaterialSource> sources = Set.copyOf(f.names("sources", MaterialSource.class));
        if (sources.isEmpty()) {
            throw f.wrong("sources", "至少一种来源");
        }
        return new MaterialRequirement(f.text("code"), f.text("name"), f.name("necessity", Necessity.class),
                f.textOr("condition", ""), sources, f.yesNo("tolerable"), f.textOr("form", ""));
    }

    static void write(Item item, ObjectNode node) {
        node.put("id", item.id()).put("handle_code", item.handleCode()).put("implementing_code", item.implementingCode())
                .put("base_code", item.baseCode()).put("name", item.name()).put("initials", item.initials());
        item.aliases().forEach(node.putArray("aliases")::add);
        node.put("body", item.body()).put("body_code", item.bodyCode()).put("type", item.type()).put("object", item.object())
                .put("case_kind", lower(item.caseKind())).put("statutory_days", item.statutoryDays())
                .put("promised_days", item.promisedDays()).put("limit_note", item.limitNote())
                .put("tolerance_days", item.toleranceDays()).put("visits", item.visits()).put("fee", item.fee())
                .put("result", item.result()).put("conditions", item.conditions()).put("flow", item.flow())
                .put("kiosk", item.kiosk()).put("village", item.village())
                .put("end_date", item.endDate().map(Object::toString).orElse(null));
        ArrayNode materials = node.putArray("materials");
        item.materials().forEach(material -> write(material, materials.addObject()));
        if (!item.needs().isEmpty()) {
            item.needs().forEach(node.putArray("needs")::add);
        }
        node.set("form_schema", schema(item));
    }

    private static void write(MaterialRequirement m, ObjectNode node) {
        node.put("code", m.code()).put("name", m.name()).put("necessity", lower(m.necessity())).put("condition", m.condition());
        ArrayNode sources = node.putArray("sources");
        m.sources().stream().sorted().forEach(source -> sources.add(lower(source)));
        node.put("tolerable", m.tolerable()).put("form", m.form());
    }

    private static ObjectNode schema(Item item) {
        try {
            return JsonText.readObject(item.formSchema());
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException("form schema of " + item.id() + ": " + e.getMessage(), e);
        }
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
