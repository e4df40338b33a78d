package yiwang.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code card read --json} prints, read back from a file; unknown fields are carried and ignored. */
public final class PersonFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PersonFile() { }

    /** The whole object. */
    public static JsonNode read(Path file) {
        JsonNode node;
        try {
            node = JSON.readTree(InputFile.text(file));
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
