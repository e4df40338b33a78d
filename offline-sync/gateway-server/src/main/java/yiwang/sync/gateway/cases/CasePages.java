package yiwang.sync.gateway.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.protocol.wire.WireJson;

/** What {@code GET /v1/cases} answers: a page of cases in the order in which they first came. */
public final class CasePages {

    private static final long MOST_BODY_CHARACTERS = 8L * 1024 * 1024;
    private static final String PAPER = "paper:";

    private final GatewayDatabase database;

    public CasePages(GatewayDatabase database) {
        this.database = database;
    }

    /** A page ends early when its bodies grow large. @param hall the only one whose cases are shown; empty = all */
    public ObjectNode page(CaseCursor after, int limit, Optional<String> hall) {
        return database.read(handle -> {
            ObjectNode page = WireJson.mapper().createObjectNode();
            ArrayNode list = page.putArray("cases");
            CaseCursor last = after;
            long characters = 0;
            while (list.size() < limit && characters < MOST_BODY_CHARACTERS) {
                List<CaseRow> next = new CaseRepository(handle).after(last, 1, database.settledCases(), hall);
                if (next.isEmpty()) {
                    break;
                }
                CaseRow row = next.getFirst();
                list.add(one(handle, row));
                last = row.cursor();
                characters += row.body().length();
            }
            boolean more = !new CaseRepository(handle).after(last, 1, database.settledCases(), hall).isEmpty();
            page.set("next_cursor", more ? WireJson.mapper().getNodeFactory().textNode(last.text()) : WireJson.mapper().nullNode());
            return page;
        });
    }

    private static ObjectNode one(Handle handle, CaseRow row) {
        StationCase file = StationCase.ofBody(row.body());
        ObjectNode json = WireJson.mapper().createObjectNode();
        json.put("case_id", row.caseId()).put("receipt_no", row.receiptNo()).put("state", row.state());
        json.put("centre_no", row.centreNo()).put("version", row.version()).put("station_id", row.stationId());
        json.put("handle_code", file.text("handle_code")).put("item_name", file.text("item_name"));
        json.set("applicant", file.json().path("applicant").isObject() ? file.json().path("applicant") : WireJson.mapper().nullNode());
        json.set("form", file.form());
        ArrayNode attachments = json.putArray("attachments");
        ArrayNode papers = json.putArray("papers");
        for (JsonNode ref : file.json().path("attachments")) {
            String material = ref.path("material").asText("");
            ObjectNode entry = WireJson.mapper().createObjectNode();
            boolean paper = material.startsWith(PAPER);
            entry.put(paper ? "kind" : "material", paper ? material.substring(PAPER.length()) : material);
            entry.put("sha256", ref.path("sha256").asText("")).put("size", ref.path("size").asLong());
            entry.put("state", contentState(handle, ref.path("sha256").asText("")));
            (paper ? papers : attachments).add(entry);
        }
        PaperProjection.addPapers(handle, row, papers);
        json.set("duplicates", WireJson.mapper().valueToTree(DuplicateWatch.of(handle, row.caseId())));
        ConflictDesk.open(handle, Optional.of(row.caseId())).forEach(open -> json.set("conflict", WireJson.mapper().valueToTree(open)));
        json.set("records", records(handle, row.caseId()));
        return json;
    }

    private static ArrayNode records(Handle handle, String caseId) {
        ArrayNode records = WireJson.mapper().createArrayNode();
        handle.createQuery("SELECT record_id, station_id, epoch, station_seq, hash, type FROM record WHERE case_id = ? ORDER BY received_ms, station_seq")
                .bind(0, caseId)
                .map((row, c) -> WireJson.mapper().createObjectNode().put("record_id", row.getString(1)).put("station_id", row.getString(2))
                        .put("epoch", row.getString(3)).put("station_seq", row.getLong(4)).put("hash", row.getString(5)).put("type", row.getString(6)))
                .forEach(record -> {
                    UnknownFields.of(handle, record.path("record_id").asText()).forEach(record::putIfAbsent);
                    records.add(record);
                });
        return records;
    }

    /** complete, partial or missing. */
    private static String contentState(Handle handle, String sha256) {
        if (handle.createQuery("SELECT count(*) FROM content WHERE sha256 = ?").bind(0, sha256).mapTo(Integer.class).one() > 0) {
            return "complete";
        }
        return handle.createQuery("SELECT count(*) FROM upload WHERE sha256 = ? AND stored > 0").bind(0, sha256).mapTo(Integer.class).one() > 0
                ? "partial" : "missing";
    }
}
