package yiwang.sync.protocol.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.protocol.json.JsonText;
import yiwang.sync.protocol.json.MalformedJsonException;
import yiwang.sync.protocol.wire.WireJson;

/**
 * A later version of a case as JSON: with what a newer program wrote into the version before and this one does not know. Nothing that
 * is unknown is lost by being looked at with an older program.
 */
public final class NextVersion {

    /** May be absent in a version on purpose, and belong to one version only. */
    private static final Set<String> KNOWN = Set.of("agent", "promised_due", "tolerance_due", "correction_due", "centre_heard", "conflict");

    private NextVersion() { }

    /** @param before the version that this one goes on from, as JSON */
    public static byte[] of(CaseFile file, byte[] before, CaseMarks marks) {
        ObjectNode fresh = CaseJson.node(file);
        try {
            carry(JsonText.readObject(before), fresh);
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException("a stored case is JSON", e);
        }
        if (marks.centreHeard() != null) {
            fresh.put("centre_heard", marks.centreHeard());
        }
        if (marks.conflict() != null) {
            fresh.set("conflict", WireJson.mapper().valueToTree(marks.conflict()));
        }
        return JsonText.bytes(fresh);
    }

    private static void carry(ObjectNode before, ObjectNode fresh) {
        unknown(before, fresh, KNOWN);
        within(before, fresh, "applicant", "id_number");
        within(before, fresh, "agent", "id_number");
        elements(before, fresh, "materials", "code");
        elements(before, fresh, "attachments", "attachment_id");
        elements(before, fresh, "faults", "what");
        elements(before, fresh, "history", "time");
    }

    private static void unknown(ObjectNode before, ObjectNode fresh, Set<String> known) {
        before.properties().stream().filter(field -> !fresh.has(field.getKey()) && !known.contains(field.getKey()))
                .forEach(field -> fresh.set(field.getKey(), field.getValue()));
    }

    /** Only while it is the same person. */
    private static void within(ObjectNode before, ObjectNode fresh, String name, String key) {
        if (before.get(name) instanceof ObjectNode old && fresh.get(name) instanceof ObjectNode now && same(old, now, key)) {
            unknown(old, now, Set.of());
        }
    }

    private static void elements(ObjectNode before, ObjectNode fresh, String name, String key) {
        if (before.get(name) instanceof ArrayNode olds && fresh.get(name) instanceof ArrayNode nows) {
            for (JsonNode now : nows) {
                for (JsonNode old : olds) {
                    if (old instanceof ObjectNode from && now instanceof ObjectNode to && same(from, to, key)) {
                        unknown(from, to, Set.of());
                    }
                }
            }
        }
    }

    private static boolean same(ObjectNode old, ObjectNode now, String key) {
        return old.path(key).isTextual() && old.path(key).equals(now.path(key));
    }
}
