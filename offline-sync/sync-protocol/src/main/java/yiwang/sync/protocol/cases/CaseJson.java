package yiwang.sync.protocol.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.CaseStep;
import yiwang.sync.domain.casework.Fault;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.protocol.json.JsonFields;
import yiwang.sync.protocol.json.JsonText;
import yiwang.sync.protocol.json.MalformedJsonException;

/**
 * A {@link CaseFile} as JSON, UTF-8, snake_case: the body in the store and the payload of a case's records. Reading what was
 * written gives an equal case: times are ISO 8601 in UTC to the nanosecond, {@code form} is a text so that not a byte of it
 * changes. Unknown fields are passed over; a newer {@code schema_version} is refused, for it may mean something else.
 */
public final class CaseJson {

    public static final int SCHEMA_VERSION = 1;

    private CaseJson() { }

    public static byte[] write(CaseFile c) {
        return JsonText.bytes(node(c));
    }

    /** Problems: {@code case_malformed}, {@code case_newer}. */
    public static Checked<CaseFile> read(byte[] json) {
        try {
            JsonFields f = JsonFields.of(JsonText.readObject(json));
            if (f.integer("schema_version") > SCHEMA_VERSION) {
                return Checked.unsound(Problem.of("case_newer", "办件的格式比本程序新，请先升级本程序。"));
            }
            return Checked.sound(file(f));
        } catch (MalformedJsonException e) {
            return Checked.unsound(Problem.of("case_malformed", "办件内容读不出来，请联系管理员（" + e.getMessage() + "）。"));
        }
    }

    static ObjectNode node(CaseFile c) {
        ObjectNode node = JsonText.object();
        node.put("schema_version", SCHEMA_VERSION).put("case_id", c.caseId().toString()).put("receipt_no", c.receiptNo())
                .put("case_no", c.caseNo()).put("version", c.version()).put("handle_code", c.handleCode())
                .put("item_name", c.itemName()).put("body", c.body()).put("body_code", c.bodyCode())
                .put("catalogue_version", c.catalogueVersion()).put("sample", c.sample()).put("state", c.state().name());
        node.set("applicant", ApplicantNode.write(c.applicant()));
        c.agent().ifPresent(agent -> node.set("agent", ApplicantNode.write(agent)));
        node.put("form", c.form());
        ArrayNode materials = node.putArray("materials");
        c.materials().forEach(m -> materials.addObject().put("code", m.code()).put("name", m.name()).put("way", m.way().name()).put("note", m.note()));
        ArrayNode attachments = node.putArray("attachments");
        c.attachments().forEach(a -> attachments.addObject().put("attachment_id", a.attachmentId()).put("material", a.material())
                .put("sha256", a.sha256()).put("size", a.size()).put("media_type", a.mediaType()).put("filename", a.filename()));
        ArrayNode faults = node.putArray("faults");
        c.faults().forEach(x -> faults.addObject().put("material", x.material()).put("what", x.what()).put("remedy", x.remedy()));
        node.put("accepted_at", c.acceptedAt() == null ? null : c.acceptedAt().toString());
        c.promisedDue().ifPresent(day -> node.put("promised_due", day.toString()));
        c.toleranceDue().ifPresent(day -> node.put("tolerance_due", day.toString()));
        c.correctionDue().ifPresent(day -> node.put("correction_due", day.toString()));
        node.put("query_code", c.queryCode()).put("officer", c.officer()).put("window", c.window()).put("hall", c.hall());
        ArrayNode history = node.putArray("history");
        c.history().forEach(s -> history.addObject().put("from", s.from() == null ? null : s.from().name()).put("to", s.to().name())
                .put("event", s.event()).put("time", s.time().toString()).put("actor", s.actor()).put("note", s.note()));
        return node;
    }

    private static CaseFile file(JsonFields f) throws MalformedJsonException {
        return new CaseFile(uuid(f), f.text("receipt_no"), f.textOr("case_no", null), f.integer("version"), f.text("handle_code"),
                f.textOr("item_name", null), f.textOr("body", null), f.textOr("body_code", null), f.textOr("catalogue_version", null),
                f.yesNo("sample"), f.name("state", CaseState.class), ApplicantNode.read(f.fields("applicant")),
                f.has("agent") ? Optional.of(ApplicantNode.read(f.fields("agent"))) : Optional.empty(), f.textOr("form", null),
                f.list("materials", m -> new CaseMaterial(m.text("code"), m.textOr("name", null), m.name("way", CaseMaterial.Way.class),
                        m.textOr("note", null))),
                f.list("attachments", a -> new AttachmentRef(a.text("attachment_id"), a.text("material"), a.text("sha256"),
                        a.longInteger("size"), a.textOr("media_type", null), a.textOr("filename", null))),
                f.list("faults", x -> new Fault(x.textOr("material", null), x.textOr("what", null), x.textOr("remedy", null))),
                f.has("accepted_at") ? f.instant("accepted_at") : null, f.date("promised_due"), f.date("tolerance_due"),
                f.date("correction_due"), f.textOr("query_code", null), f.textOr("officer", null), f.textOr("window", null),
                f.textOr("hall", null), f.list("history", CaseJson::step));
    }

    private static CaseStep step(JsonFields s) throws MalformedJsonException {
        return new CaseStep(s.has("from") ? s.name("from", CaseState.class) : null, s.name("to", CaseState.class),
                s.textOr("event", null), s.instant("time"), s.textOr("actor", null), s.textOr("note", null));
    }

    private static UUID uuid(JsonFields f) throws MalformedJsonException {
        String text = f.text("case_id");
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw f.wrong("case_id", "UUID");
        }
    }
}
