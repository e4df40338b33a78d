package yiwang.sync.protocol.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import yiwang.sync.domain.problem.Problem;

/** Says a schema violation in Chinese: which field by its label, what is wrong, what to do; never the value. */
final class FormSentences {

    private static final int LONGEST_NAME = 30;

    private final JsonNode schema;

    FormSentences(JsonNode schema) {
        this.schema = schema;
    }

    Problem of(ValidationMessage message) {
        JsonNodePath at = message.getInstanceLocation();
        List<Object> path = new ArrayList<>();
        for (int i = 0; i < at.getNameCount(); i++) {
            path.add(at.getElement(i));
        }
        String keyword = message.getType();
        if (keyword.equals("required")) {
            path.add(message.getProperty());
        }
        String field = path.isEmpty() ? keyword.equals("additionalProperties") ? message.getProperty() : "" : path.getFirst().toString();
        return Problem.of("form_invalid", field, label(path) + fault(keyword, message));
    }

    private String fault(String keyword, ValidationMessage message) {
        JsonNode wanted = message.getSchemaNode();
        return switch (keyword) {
            case "required" -> "没有填写。";
            case "additionalProperties" -> "里没有“" + cut(message.getProperty()) + "”这一项，请删去。";
            case "type" -> "应为" + type(wanted.asText()) + "。";
            case "enum" -> "只能从这些里选：" + String.join("、", texts(wanted)) + "。";
            case "format" -> format(wanted.asText());
            case "pattern" -> "的写法不对，请照示例填写" + example(message) + "。";
            case "minLength" -> "没有填写。";
            case "maxLength" -> "太长，最多 " + wanted.asText() + " 个字。";
            case "minimum" -> "不能小于 " + wanted.asText() + "。";
            case "exclusiveMinimum" -> "必须大于 " + wanted.asText() + "。";
            case "maximum" -> "不能大于 " + wanted.asText() + "。";
            case "minItems" -> "至少要填 " + wanted.asText() + " 项。";
            case "maxItems" -> "最多填 " + wanted.asText() + " 项。";
            case "uniqueItems" -> "里有重复的项，请删去一个。";
            default -> "不符合要求，请核对。";
        };
    }

    private static String type(String type) {
        return switch (type) {
            case "integer" -> "整数";
            case "number" -> "数字";
            case "boolean" -> "“是”或“否”";
            case "array" -> "列表";
            case "object" -> "表格的一行";
            default -> "文字";
        };
    }

    private static String format(String format) {
        return switch (format) {
            case "date" -> "应为真实的日期，写作年-月-日，例如 2026-01-31。";
            case "cn-id" -> "不是有效的证件号码，请对照证件核对。";
            case "cn-credit" -> "不是有效的统一社会信用代码，请对照执照核对。";
            case "cn-id-or-credit" -> "不是有效的证件号码或统一社会信用代码，请核对。";
            default -> "的写法不对，请核对。";
        };
    }

    private String example(ValidationMessage message) {
        JsonNode field = schema;
        JsonNodePath at = message.getInstanceLocation();
        for (int i = 0; i < at.getNameCount(); i++) {
            field = step(field, at.getElement(i));
        }
        String example = field.path("examples").path(0).asText("");
        return example.isEmpty() ? "" : "，例如 " + example;
    }

    private String label(List<Object> path) {
        if (path.isEmpty()) {
            return "表单";
        }
        StringBuilder label = new StringBuilder();
        JsonNode field = schema;
        for (Object element : path) {
            field = step(field, element);
            label.append(element instanceof Integer row ? "第 " + (row + 1) + " 行" : "“" + field.path("title").asText(cut(element.toString())) + "”");
        }
        return label.toString();
    }

    private static JsonNode step(JsonNode field, Object element) {
        return element instanceof Integer ? field.path("items") : field.path("properties").path(element.toString());
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
