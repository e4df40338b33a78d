package yiwang.cli.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.person.Masking;
import yiwang.sync.protocol.wire.DuplicateFlag;
import yiwang.sync.station.CaseView;

/** A case as {@code --json} prints it. */
final class CaseAnswer {

    private CaseAnswer() { }

    static Map<String, Object> summary(CaseView view) {
        CaseFile file = view.file();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("case_id", file.caseId().toString());
        map.put("receipt_no", file.receiptNo());
        map.put("state", view.state().name());
        map.put("local", view.saved().toString());
        map.put("sent", text(view.sent()));
        map.put("centre", text(view.centre()));
        map.put("case_no", file.caseNo().isEmpty() ? null : file.caseNo());
        map.put("handle_code", file.handleCode());
        map.put("item", file.itemName());
        map.put("applicant_masked", Masking.name(file.applicant().name()));
        map.put("problem", view.problem().orElse(null));
        map.put("duplicates", view.duplicates().stream().map(CaseAnswer::duplicate).toList());
        return map;
    }

    static Map<String, Object> whole(CaseView view) throws JsonProcessingException {
        CaseFile file = view.file();
        Map<String, Object> map = summary(view);
        map.put("version", file.version());
        map.put("accepted_at", file.acceptedAt().toString());
        map.put("promised_due", file.promisedDue().map(Object::toString).orElse(null));
        map.put("tolerance_due", file.toleranceDue().map(Object::toString).orElse(null));
        map.put("correction_due", file.correctionDue().map(Object::toString).orElse(null));
        map.put("query_code", file.queryCode());
        map.put("form", new ObjectMapper().readTree(file.form()));
        map.put("materials", file.materials().stream().map(CaseAnswer::material).toList());
        map.put("attachments", file.attachments().stream().map(CaseAnswer::attachment).toList());
        map.put("changes", view.changes().stream().map(c -> Map.of("state", c.state(), "note", c.note(), "at", c.at().toString())).toList());
        return map;
    }

    static String sentence(CaseView view) {
        return view.file().receiptNo() + "  " + view.file().itemName() + "  " + Masking.name(view.file().applicant().name()) + "  " + view.state().word()
                + "  本机已存" + (view.sent().isPresent() ? "，已发送" : "，还没发送") + (view.centre().isPresent() ? "，中心已签收" : "，中心还没有")
                + (view.duplicates().isEmpty() ? "" : "，同一人同一事项别处也收了 " + view.duplicates().size() + " 件")
                + "  " + view.file().caseId();
    }

    private static Map<String, Object> duplicate(DuplicateFlag flag) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("receipt_no", flag.receiptNo());
        map.put("station", flag.station());
        map.put("hall", flag.hall());
        map.put("accepted_at", flag.acceptedAt());
        return map;
    }

    private static String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }

    private static Map<String, Object> material(CaseMaterial material) {
        return Map.of("code", material.code(), "name", material.name(), "way", material.way().name(), "note", material.note());
    }

    private static Map<String, Object> attachment(AttachmentRef ref) {
        return Map.of("material", ref.material(), "sha256", ref.sha256(), "size", ref.size(), "media_type", ref.mediaType());
    }
}
