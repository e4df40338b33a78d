package yiwang.sync.protocol.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** JSON as it travels: snake_case names, UTF-8, unknown fields passed over (an older reader meets a newer writer). */
public final class WireJson {

    private static final int LONGEST_TEXT = 16 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static {
        MAPPER.getFactory().setStreamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).maxNestingDepth(100).build());
    }

    private WireJson() { }

    /** Shared and immutable by agreement: nobody configures it further. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static byte[] bytes(Object message) {
        try {
            return MAPPER.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a wire message is always writable", e);
        }
    }

    public static String text(Object message) {
        try {
            return MAPPER.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a wire message is always writable", e);
        }
    }

    /** Empty when the bytes are not this message. */
    public static <T> Optional<T> read(byte[] json, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, type));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
