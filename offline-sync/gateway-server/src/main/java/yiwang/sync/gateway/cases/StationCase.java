package yiwang.sync.gateway.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import yiwang.sync.protocol.wire.WireJson;

/** A case as the station's JSON tells it; fields that this gateway does not know stay in it untouched. */
public record StationCase(JsonNode json) {

    public static StationCase ofBody(String body) {
        try {
            return new StationCase(WireJson.mapper().readTree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored case is JSON", e);
        }
    }

    public String text(String field) {
        return json.path(field).asText("");
    }

    /** Null when it is not there. */
    public String textOrNull(String field) {
        return json.path(field).isTextual() && !text(field).isEmpty() ? text(field) : null;
    }

    /** The form as an object, whether it travels as one or as JSON text. */
    public JsonNode form() {
        JsonNode form = json.path("form");
        if (!form.isTextual()) {
            return form.isMissingNode() ? WireJson.mapper().nullNode() : form;
        }
        try {
            return WireJson.mapper().readTree(form.asText());
        } catch (JsonProcessingException e) {
            return form;
        }
    }

    /** Never the person's data. */
    @Override
    public String toString() {
        return "StationCase[" + text("case_id") + "]";
    }
}
