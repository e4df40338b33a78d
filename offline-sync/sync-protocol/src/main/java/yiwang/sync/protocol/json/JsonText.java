package yiwang.sync.protocol.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Reads and writes JSON, UTF-8. Strict in what it reads: a name twice in one object or text behind the end is no JSON, because
 * two programs would understand two things. Numbers keep every digit; those with an exponent beyond 100 are refused.
 */
public final class JsonText {

    /** Beyond it, a few characters such as 1e999999999 would fill the memory of whoever computes with them. */
    private static final int LONGEST_EXPONENT = 100;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonText() { }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ObjectNode readObject(byte[] json) throws MalformedJsonException {
        try {
            return asObject(MAPPER.readTree(json));
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    public static ObjectNode readObject(String json) throws MalformedJsonException {
        try {
            return asObject(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes always has a text", e);
        }
    }

    public static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes always has a text", e);
        }
    }

    private static ObjectNode asObject(JsonNode node) throws MalformedJsonException {
        if (node instanceof ObjectNode object) {
            refuseHugeNumbers(object);
            return object;
        }
        throw new MalformedJsonException("不是 JSON 对象");
    }

    private static void refuseHugeNumbers(JsonNode node) throws MalformedJsonException {
        if (node.isBigDecimal() && Math.abs((long) node.decimalValue().scale()) > LONGEST_EXPONENT) {
            throw new MalformedJsonException("有一个数字过大或过小");
        }
        for (JsonNode inner : node) {
            refuseHugeNumbers(inner);
        }
    }

    private static MalformedJsonException malformed(IOException e) {
        String where = e instanceof JsonProcessingException parse && parse.getLocation() != null
                ? "，第 " + parse.getLocation().getLineNr() + " 行第 " + parse.getLocation().getColumnNr() + " 列" : "";
        return new MalformedJsonException("不是 JSON" + where);
    }
}
