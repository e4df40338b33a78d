package yiwang.sync.gateway.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.protocol.cases.CaseMarks;
import yiwang.sync.protocol.wire.WireJson;

/** A case as the station's JSON tells it; fields that this gateway does not know stay in it untouched. */
public record StationCase(JsonNode json) {

    /** The case that a record's payload carries as {@code case}, or is, when there is one with everything that the centre needs. */
    public static Optional<StationCase> ofPayload(byte[] payload, UUID caseId) {
        try {
            JsonNode whole = WireJson.mapper().readTree(payload);
            JsonNode json = whole.has("case") ? whole.path("case") : whole;
            StationCase found = new StationCase(json);
            boolean fit = json.isObject() && found.text("case_id").equals(caseId.toString()) && !found.text("receipt_no").isEmpty()
                    && !found.state().isEmpty() && json.path("version").isInt();
            return fit ? Optional.of(found) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

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

    public String state() {
        return text("state");
    }

    public int version() {
        return json.path("version").asInt();
    }

    /** What the version says of its making. */
    public CaseMarks marks() {
        return CaseMarks.read(WireJson.bytes(json));
    }

    public String idNumber() {
        return json.path("applicant").path("id_number").asText("");
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
