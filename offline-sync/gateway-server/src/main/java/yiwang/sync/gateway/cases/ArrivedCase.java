package yiwang.sync.gateway.cases;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.protocol.cases.CaseMarks;
import yiwang.sync.protocol.wire.WireJson;

/**
 * A version of a case as a push brings it: what the centre looks at, read in one go, and all of it as it came.
 *
 * @param handleCode  and @param idNumber empty when the station does not say
 * @param body        the station's JSON to the letter
 */
record ArrivedCase(String caseId, String receiptNo, String handleCode, String state, String idNumber, int version, String body) {

    /** The case that a record's payload (JSON, UTF-8) carries as {@code case}, or is, when there is one with everything that the centre needs. */
    static Optional<ArrivedCase> of(byte[] payload, UUID caseId) {
        try (JsonParser json = WireJson.mapper().createParser(payload)) {
            return json.nextToken() == JsonToken.START_OBJECT ? Reading.whole(json).found(payload, caseId.toString()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What the version says of its making. */
    CaseMarks marks() {
        return CaseMarks.read(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Never the person's data. */
    @Override
    public String toString() {
        return "ArrivedCase[" + caseId + "]";
    }

    /** One object on the way through a parser; of a field that stands there twice the last one counts. */
    private static final class Reading {

        private String caseId = "";
        private String receiptNo = "";
        private String handleCode = "";
        private String state = "";
        private String idNumber = "";
        private Integer version;
        private long from;
        private long to;

        /** Or what it carries as its case. */
        static Reading whole(JsonParser json) throws IOException {
            Reading whole = new Reading();
            Reading inner = null;
            whole.from = json.currentTokenLocation().getByteOffset();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                if (json.currentName().equals("case")) {
                    inner = new Reading();
                    inner.object(json);
                } else {
                    whole.field(json, json.currentName());
                }
            }
            whole.to = json.currentLocation().getByteOffset();
            return inner == null ? whole : inner;
        }

        private void object(JsonParser json) throws IOException {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return;
            }
            from = json.currentTokenLocation().getByteOffset();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                field(json, json.currentName());
            }
            to = json.currentLocation().getByteOffset();
        }

        private void field(JsonParser json, String name) throws IOException {
            json.nextToken();
            switch (name) {
                case "case_id" -> caseId = text(json);
                case "receipt_no" -> receiptNo = text(json);
                case "handle_code" -> handleCode = text(json);
                case "state" -> state = text(json);
                case "version" -> version = number(json);
                case "applicant" -> applicant(json);
                default -> json.skipChildren();
            }
        }

        private void applicant(JsonParser json) throws IOException {
            idNumber = "";
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean number = json.currentName().equals("id_number");
                json.nextToken();
                if (number) {
                    idNumber = text(json);
                } else {
                    json.skipChildren();
                }
            }
        }

        private static String text(JsonParser json) throws IOException {
            String text = json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL ? json.getText() : "";
            json.skipChildren();
            return text;
        }

        private static Integer number(JsonParser json) throws IOException {
            boolean number = json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.getNumberType() == JsonParser.NumberType.INT;
            Integer value = number ? Integer.valueOf(json.getIntValue()) : null;
            json.skipChildren();
            return value;
        }

        private Optional<ArrivedCase> found(byte[] payload, String expectedId) {
            boolean fit = to > from && caseId.equals(expectedId) && !receiptNo.isEmpty() && !state.isEmpty() && version != null;
            return fit ? Optional.of(new ArrivedCase(caseId, receiptNo, handleCode, state, idNumber, version,
                    new String(payload, (int) from, (int) (to - from), StandardCharsets.UTF_8))) : Optional.empty();
        }
    }
}
