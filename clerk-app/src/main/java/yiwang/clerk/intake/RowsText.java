package yiwang.clerk.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yiwang.sync.protocol.forms.FormField;

/** Rows of a form as one text, a JSON array of objects, so that a draft keeps them like any other field. */
final class RowsText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RowsText() { }

    /** @param rows  texts by the names of {@code fields}; blank values and rows without a value are left out */
    static String write(List<FormField> fields, List<Map<String, String>> rows) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Map<String, String> row : rows) {
            ObjectNode object = MAPPER.createObjectNode();
            fields.forEach(field -> put(object, field, row.getOrDefault(field.name(), "").strip()));
            if (!object.isEmpty()) {
                array.add(object);
            }
        }
        return array.isEmpty() ? "" : array.toString();
    }

    /** What is no array of objects gives no rows. */
    static List<Map<String, String>> read(String text) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode row : array(text)) {
            Map<String, String> values = new LinkedHashMap<>();
            row.properties().forEach(value -> values.put(value.getKey(), value.getValue().asText()));
            rows.add(values);
        }
        return rows;
    }

    static ArrayNode array(String text) {
        try {
            return MAPPER.readTree(text) instanceof ArrayNode array ? array : MAPPER.createArrayNode();
        } catch (JsonProcessingException e) {
            return MAPPER.createArrayNode();
        }
    }

    private static void put(ObjectNode object, FormField field, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (field.type()) {
            case NUMBER, INTEGER -> number(object, field.name(), value);
            case YES_NO -> object.put(field.name(), Boolean.parseBoolean(value));
            default -> object.put(field.name(), value);
        }
    }

    private static void number(ObjectNode object, String name, String value) {
        try {
            object.put(name, new BigDecimal(value));
        } catch (NumberFormatException e) {
            object.put(name, value);
        }
    }
}
