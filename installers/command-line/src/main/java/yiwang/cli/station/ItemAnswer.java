package yiwang.cli.station;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.MaterialRequirement;

/** An item as {@code --json} prints it. */
final class ItemAnswer {

    private ItemAnswer() { }

    static Map<String, Object> summary(Item item) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("handle_code", item.handleCode());
        map.put("name", item.name());
        map.put("promised_days", item.promisedDays());
        map.put("statutory_days", item.statutoryDays());
        map.put("id", item.id());
        map.put("body", item.body());
        map.put("type", item.type());
        map.put("end_date", item.endDate().map(Object::toString).orElse(null));
        return map;
    }

    static Map<String, Object> whole(Item item, boolean sample) throws JsonProcessingException {
        Map<String, Object> map = summary(item);
        map.put("implementing_code", item.implementingCode());
        map.put("aliases", item.aliases());
        map.put("conditions", item.conditions());
        map.put("flow", item.flow());
        map.put("fee", item.fee());
        map.put("result", item.result());
        map.put("visits", item.visits());
        map.put("tolerance_days", item.toleranceDays());
        map.put("sample", sample);
        map.put("materials", item.materials().stream().map(ItemAnswer::material).toList());
        map.put("form_schema", new ObjectMapper().readTree(item.formSchema()));
        return map;
    }

    private static Map<String, Object> material(MaterialRequirement material) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", material.code());
        map.put("name", material.name());
        map.put("source", material.sources().stream().sorted().map(Enum::name).collect(Collectors.joining("|")));
        map.put("sources", material.sources().stream().sorted().map(Enum::name).toList());
        map.put("necessity", material.necessity().name().toLowerCase(java.util.Locale.ROOT));
        map.put("tolerable", material.tolerable());
        map.put("condition", material.condition());
        map.put("form", material.form());
        return map;
    }

    static String sentence(Item item) {
        String days = item.promisedDays() == 0 ? "当场办" : "承诺 " + item.promisedDays() + " 个工作日";
        return item.handleCode() + "  " + item.name() + "  " + days + item.endDate().map(d -> "  办到 " + d + " 为止").orElse("");
    }

    static String guide(Item item) {
        List<String> lines = new java.util.ArrayList<>(List.of(sentence(item), "主管部门：" + item.body(), "受理条件：" + item.conditions(), "办理流程：" + item.flow(), "材料："));
        item.materials().forEach(m -> lines.add("  " + m.code() + "  " + m.name() + "  " + m.necessity() + (m.tolerable() ? "  可容缺" : "")));
        return String.join(System.lineSeparator(), lines);
    }
}
