package yiwang.sync.protocol.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.protocol.json.JsonText;
import yiwang.sync.protocol.json.MalformedJsonException;

/** What {@code card read --json} prints, made an applicant. Unknown fields are passed over. */
public final class ApplicantJson {

    private ApplicantJson() { }

    /** Adds {@code applicant_not_json} to the problems of {@link CardApplicant}. @param json one JSON object, UTF-8 */
    public static Checked<Applicant> read(byte[] json, LocalDate today) {
        try {
            return CardApplicant.of(fields(json), today);
        } catch (MalformedJsonException e) {
            return Checked.unsound(Problem.of("applicant_not_json", "applicant",
                    "申请人文件读不出来，请使用读卡命令输出的文件（" + e.getMessage() + "）。"));
        }
    }

    /** As {@link #read(byte[], LocalDate)}, from the fields by name. */
    public static Checked<Applicant> read(Map<String, String> cardFields, LocalDate today) {
        return CardApplicant.of(cardFields, today);
    }

    /** The texts and numbers of the object; lists and objects inside belong to the devices' side. */
    public static Map<String, String> fields(byte[] json) throws MalformedJsonException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : JsonText.readObject(json).properties()) {
            if (field.getValue().isTextual() || field.getValue().isNumber()) {
                fields.put(field.getKey(), field.getValue().asText());
            }
        }
        return fields;
    }
}
