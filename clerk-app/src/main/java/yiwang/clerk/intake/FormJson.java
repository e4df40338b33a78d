package yiwang.clerk.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import yiwang.sync.protocol.forms.FormField;
import yiwang.sync.protocol.forms.FormLayout;

/** Turns what stands in the fields into the JSON that the item's schema judges. What is not a number stays text: the schema says so. */
public final class FormJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FormJson() { }

    public static String write(FormLayout form, Map<String, FieldEntry> entries) {
        ObjectNode json = MAPPER.createObjectNode();
        for (FormLayout.Section section : form.sections()) {
            for (FormField field : section.fields()) {
                FieldEntry entry = entries.get(field.name());
                if (entry != null && !entry.text().isBlank()) {
                    put(json, field, entry.text().strip());
                }
            }
        }
        return json.toString();
    }

    /** The entries of a form that was saved before; what is not JSON gives none. */
    public static Map<String, FieldEntry> read(String json) {
        Map<String, FieldEntry> entries = new LinkedHashMap<>();
        try {
            MAPPER.readTree(json).properties().forEach(field -> entries.put(field.getKey(), FieldEntry.entered(text(field.getValue()))));
        } catch (JsonProcessingException e) {
            return Map.of();
        }
        return entries;
    }

    private static String text(JsonNode value) {
        if (value.isArray() && value.path(0).isObject()) {
            return value.toString();
        }
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).collect(Collectors.joining("\n")) : value.asText();
    }

    private static void put(ObjectNode json, FormField field, String text) {
        switch (field.type()) {
            case TEXT, LONG_TEXT, CHOICE, DATE -> json.put(field.name(), text);
            case NUMBER, INTEGER -> number(json, field.name(), text);
            case YES_NO -> json.put(field.name(), Boolean.parseBoolean(text));
            case MANY_CHOICES -> lines(json.putArray(field.name()), text);
            case ROWS -> json.set(field.name(), RowsText.array(text));
        }
    }

    private static void number(ObjectNode json, String name, String text) {
        try {
            json.put(name, new BigDecimal(text));
        } catch (NumberFormatException e) {
            json.put(name, text);
        }
    }

    private static void lines(ArrayNode array, String text) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(array::add);
    }
}
