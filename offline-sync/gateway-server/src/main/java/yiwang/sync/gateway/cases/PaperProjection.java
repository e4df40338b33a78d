package yiwang.sync.gateway.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.protocol.wire.WireJson;

/**
 * Keeps the papers that stations issued beside the cases they are of. The case stands in a paper's payload: on the record
 * itself it would make each reprint the newest word on the case.
 */
public final class PaperProjection {

    private static final String PAPER_RECORD = "paper.issued";

    /** Within the transaction that adds the record. */
    public Optional<CaseTrouble> apply(Handle handle, SealedRecord record) {
        if (!record.type().equals(PAPER_RECORD)) {
            return Optional.empty();
        }
        Optional<String> caseId = WireJson.read(record.payload(), ObjectNode.class).flatMap(paper -> caseId(paper, record));
        if (caseId.isEmpty()) {
            return Optional.of(CaseTrouble.UNREADABLE);
        }
        handle.createUpdate("INSERT INTO paper (record_id, case_id, station_id, station_seq, payload) VALUES (?, ?, ?, ?, ?)")
                .bind(0, record.recordId().toString()).bind(1, caseId.get()).bind(2, record.stationId()).bind(3, record.stationSeq())
                .bind(4, record.payload()).execute();
        return Optional.empty();
    }

    /** Only what the case's own station issued. */
    static void addPapers(Handle handle, CaseRow row, ArrayNode papers) {
        handle.createQuery("SELECT payload FROM paper WHERE case_id = ? AND station_id = ? ORDER BY station_seq")
                .bind(0, row.caseId()).bind(1, row.stationId()).mapTo(byte[].class)
                .forEach(payload -> WireJson.read(payload, ObjectNode.class).ifPresent(paper -> {
                    paper.remove("case_id");
                    papers.add(paper);
                }));
    }

    private static Optional<String> caseId(ObjectNode paper, SealedRecord record) {
        if (record.caseId().isPresent()) {
            return record.caseId().map(UUID::toString);
        }
        String text = paper.path("case_id").asText("").toLowerCase(Locale.ROOT);
        try {
            return Optional.of(UUID.fromString(text).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
