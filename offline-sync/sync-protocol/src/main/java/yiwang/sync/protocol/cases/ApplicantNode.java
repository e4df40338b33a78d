package yiwang.sync.protocol.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.protocol.json.JsonFields;
import yiwang.sync.protocol.json.JsonText;
import yiwang.sync.protocol.json.MalformedJsonException;

/** An applicant or agent inside a case. */
final class ApplicantNode {

    private ApplicantNode() { }

    static ObjectNode write(Applicant a) {
        return JsonText.object().put("name", a.name()).put("id_type", a.idType()).put("id_number", a.idNumber())
                .put("sex_code", a.sexCode()).put("nation_code", a.nationCode()).put("birth", a.birth())
                .put("address", a.address()).put("mobile", a.mobile()).put("valid_to", a.validTo())
                .put("source", a.source() == null ? null : a.source().name());
    }

    static Applicant read(JsonFields f) throws MalformedJsonException {
        return new Applicant(f.text("name"), f.textOr("id_type", null), f.text("id_number"), f.textOr("sex_code", null),
                f.textOr("nation_code", null), f.textOr("birth", null), f.textOr("address", null), f.textOr("mobile", null),
                f.textOr("valid_to", null), f.has("source") ? f.name("source", Applicant.Source.class) : null);
    }
}
