package yiwang.sync.protocol.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yiwang.sync.protocol.forms.FormField.Type;
import yiwang.sync.protocol.json.JsonText;

/** Reads a schema's properties as fields to be drawn. */
final class FormLayoutReader {

    /** A text that may be longer than this gets a box of several lines. */
    private static final int ONE_LINE = 200;
    private static final int DEFAULT_COLUMNS = 6;

    private FormLayoutReader() { }

    static FormLayout read(JsonNode schema) {
        Map<String, List<FormField>> sections = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(property -> sections
                .computeIfAbsent(property.getValue().path("x-section").asText(schema.path("title").asText()), title -> new ArrayList<>())
                .add(field(property.getKey(), property.getValue(), schema)));
        return new FormLayout(sections.entrySet().stream()
                .map(section -> new FormLayout.Section(section.getKey(), section.getValue())).toList());
    }

    private static FormField field(String name, JsonNode schema, JsonNode parent) {
        Type type = type(schema);
        return new FormField(name, schema.path("title").asText(name), type, required(parent, name), choices(schema, type),
                example(schema), schema.path("x-prefill").asText(""), schema.path("x-columns").asInt(DEFAULT_COLUMNS),
                schema.path("description").asText(""), type == Type.ROWS ? rowFields(schema.path("items")) : List.of());
    }

    private static List<FormField> rowFields(JsonNode row) {
        return row.path("properties").properties().stream()
                .map(property -> field(property.getKey(), property.getValue(), row)).toList();
    }

    private static Type type(JsonNode schema) {
        if (schema.has("enum")) {
            return Type.CHOICE;
        }
        return switch (schema.path("type").asText()) {
            case "boolean" -> Type.YES_NO;
            case "integer" -> Type.INTEGER;
            case "number" -> Type.NUMBER;
            case "array" -> schema.path("items").has("enum") ? Type.MANY_CHOICES : Type.ROWS;
            default -> text(schema);
        };
    }

    private static Type text(JsonNode schema) {
        if (schema.path("format").asText().equals("date")) {
            return Type.DATE;
        }
        return schema.path("maxLength").asInt() > ONE_LINE ? Type.LONG_TEXT : Type.TEXT;
    }

    private static List<String> choices(JsonNode schema, Type type) {
        JsonNode values = type == Type.MANY_CHOICES ? schema.path("items").path("enum") : schema.path("enum");
        List<String> choices = new ArrayList<>();
        values.forEach(value -> choices.add(value.asText()));
        return choices;
    }

    private static String example(JsonNode schema) {
        JsonNode example = schema.path("examples").path(0);
        return example.isContainerNode() ? JsonText.text(example) : example.asText("");
    }

    private static boolean required(JsonNode parent, String name) {
        for (JsonNode required : parent.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
