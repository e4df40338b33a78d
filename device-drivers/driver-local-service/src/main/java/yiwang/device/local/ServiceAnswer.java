package yiwang.device.local;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import yiwang.device.api.DeviceFault;

/** What a maker's service said, read by the paths of the profile (JSON Pointer, RFC 6901). Total: any bytes give an answer or a refusal. */
record ServiceAnswer(JsonNode json) {

    static final int MOST_BYTES = 4 << 20;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).maxStringLength(MOST_BYTES).maxNumberLength(30).build()).build());

    static ServiceAnswer parse(byte[] bytes) throws ServiceException {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            if (json == null || !json.isObject()) {
                throw refused("the service answers no JSON object");
            }
            return new ServiceAnswer(json);
        } catch (JacksonException e) {
            throw refused("the service answers no JSON");
        } catch (IOException e) {
            throw refused("the service answers nothing that can be read");
        }
    }

    String word(String path) throws ServiceException {
        JsonNode node = json.at(path);
        if (!node.isValueNode() || node.isNull()) {
            throw refused("the answer has nothing at " + path);
        }
        return node.asText();
    }

    int number(String path, int least, int most) throws ServiceException {
        JsonNode node = json.at(path);
        if (!node.canConvertToInt() || node.asInt() < least || node.asInt() > most) {
            throw refused("the answer has no number of " + least + " to " + most + " at " + path);
        }
        return node.asInt();
    }

    byte[] base64(String path) throws ServiceException {
        try {
            return Base64.getDecoder().decode(word(path));
        } catch (IllegalArgumentException e) {
            throw refused("no base64 at " + path);
        }
    }

    JsonNode list(String path) throws ServiceException {
        JsonNode node = json.at(path);
        if (!node.isArray()) {
            throw refused("the answer has no list at " + path);
        }
        return node;
    }

    static ServiceException refused(String why) {
        return new ServiceException(DeviceFault.Kind.PROTOCOL, why);
    }

    /** It may hold a person's data. */
    @Override
    public String toString() {
        return "ServiceAnswer[" + json.size() + " fields]";
    }
}
