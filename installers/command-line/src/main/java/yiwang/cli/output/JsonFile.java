package yiwang.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object that the caller brings in a file: a person as {@code card read --json} prints it, or a filled form. */
public final class JsonFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private JsonFile() { }

    /** The whole object, unknown fields too. */
    public static JsonNode read(Path file) {
        return parsed(file, InputFile.text(file));
    }

    /** The object's text as it stands in the file. */
    public static String text(Path file) {
        String text = InputFile.text(file);
        parsed(file, text);
        return text;
    }

    private static JsonNode parsed(Path file, String text) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Stop(ExitCode.WRONG_CALL, "input_not_json", "文件里不是 JSON：" + file);
        }
        if (node == null || !node.isObject()) {
            throw new Stop(ExitCode.WRONG_CALL, "input_not_json", "文件里应当是一个 JSON 对象：" + file);
        }
        return node;
    }

    /** Its plain values as text. */
    public static Map<String, String> fields(JsonNode node) {
        Map<String, String> fields = new LinkedHashMap<>();
        node.properties().stream().filter(e -> e.getValue().isValueNode() && !e.getValue().isNull())
                .forEach(e -> fields.put(e.getKey(), e.getValue().asText()));
        return fields;
    }
}
