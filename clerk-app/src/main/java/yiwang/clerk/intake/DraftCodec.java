package yiwang.clerk.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.person.Applicant;

/** Drafts as JSON, version 1. A draft of another version or damaged is passed over, never half read. */
public final class DraftCodec {

    private static final int VERSION = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DraftCodec() { }

    public static byte[] write(CaseDraft draft) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("version", VERSION).put("case_id", draft.caseId().toString()).put("handle_code", draft.handleCode())
                .put("started_at", draft.startedAt().toString());
        draft.applicant().ifPresent(a -> person(json.putObject("applicant"), a));
        draft.agent().ifPresent(a -> person(json.putObject("agent"), a));
        ObjectNode entries = json.putObject("entries");
        draft.entries().forEach((name, entry) -> {
            ObjectNode node = entries.putObject(name).put("text", entry.text()).put("source", entry.source().name());
            entry.before().ifPresent(before -> node.put("before", before.name()));
        });
        ArrayNode attachments = json.putArray("attachments");
        draft.attachments().forEach(a -> attachments.addObject().put("id", a.attachmentId()).put("material", a.material())
                .put("sha256", a.sha256()).put("size", a.size()).put("media_type", a.mediaType()).put("filename", a.filename()));
        draft.deferred().forEach(json.putArray("deferred")::add);
        draft.seen().forEach(json.putArray("seen")::add);
        draft.notNeeded().forEach(json.putArray("not_needed")::add);
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts can always be written", e);
        }
    }

    public static Optional<CaseDraft> read(byte[] bytes) {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            if (json.path("version").asInt() != VERSION) {
                return Optional.empty();
            }
            return Optional.of(new CaseDraft(UUID.fromString(json.path("case_id").asText()), json.path("handle_code").asText(),
                    Instant.parse(json.path("started_at").asText()), person(json.get("applicant")), person(json.get("agent")),
                    entries(json.path("entries")), attachments(json.path("attachments")), codes(json.path("deferred")),
                    codes(json.path("seen")), codes(json.path("not_needed"))));
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void person(ObjectNode json, Applicant a) {
        json.put("name", a.name()).put("id_type", a.idType()).put("id_number", a.idNumber()).put("sex_code", a.sexCode())
                .put("nation_code", a.nationCode()).put("birth", a.birth()).put("address", a.address()).put("mobile", a.mobile())
                .put("valid_to", a.validTo()).put("source", a.source().name());
    }

    private static Optional<Applicant> person(JsonNode json) {
        if (json == null || json.isNull()) {
            return Optional.empty();
        }
        return Optional.of(new Applicant(json.path("name").asText(), json.path("id_type").asText(), json.path("id_number").asText(),
                json.path("sex_code").asText(), json.path("nation_code").asText(), json.path("birth").asText(),
                json.path("address").asText(), json.path("mobile").asText(), json.path("valid_to").asText(),
                Applicant.Source.valueOf(json.path("source").asText())));
    }

    private static Map<String, FieldEntry> entries(JsonNode json) {
        Map<String, FieldEntry> entries = new LinkedHashMap<>();
        json.properties().forEach(field -> {
            JsonNode before = field.getValue().get("before");
            entries.put(field.getKey(), new FieldEntry(field.getValue().path("text").asText(),
                    FieldSource.valueOf(field.getValue().path("source").asText()),
                    before == null ? Optional.empty() : Optional.of(FieldSource.valueOf(before.asText()))));
        });
        return entries;
    }

    private static List<AttachmentRef> attachments(JsonNode json) {
        List<AttachmentRef> all = new ArrayList<>();
        json.forEach(a -> all.add(new AttachmentRef(a.path("id").asText(), a.path("material").asText(), a.path("sha256").asText(),
                a.path("size").asLong(), a.path("media_type").asText(), a.path("filename").asText())));
        return all;
    }

    private static Set<String> codes(JsonNode json) {
        Set<String> codes = new LinkedHashSet<>();
        json.forEach(code -> codes.add(code.asText()));
        return codes;
    }
}
