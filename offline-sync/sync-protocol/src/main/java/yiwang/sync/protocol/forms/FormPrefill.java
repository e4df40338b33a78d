package yiwang.sync.protocol.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.person.EthnicGroup;

/** What is known of a person before the form is opened, by property name. Nothing is typed twice that a card has said. */
public final class FormPrefill {

    private FormPrefill() { }

    /** Texts by property; fields that nothing is known for are left out. Dates as the schema writes them, YYYY-MM-DD. */
    public static Map<String, String> values(FormLayout layout, Optional<Applicant> applicant, Optional<Applicant> agent) {
        Map<String, String> values = new LinkedHashMap<>();
        layout.fields().forEach(field -> {
            String value = value(field, applicant, agent);
            if (!value.isEmpty()) {
                values.put(field.name(), value);
            }
        });
        return values;
    }

    private static String value(FormField field, Optional<Applicant> applicant, Optional<Applicant> agent) {
        String[] source = field.prefill().split("\\.", 2);
        if (source.length < 2) {
            return "";
        }
        return switch (source[0]) {
            case "applicant" -> applicant.map(person -> of(person, source[1], field.type())).orElse("");
            case "agent" -> agent.map(person -> of(person, source[1], field.type())).orElse("");
            default -> "";
        };
    }

    private static String of(Applicant person, String part, FormField.Type type) {
        String value = switch (part) {
            case "name" -> person.name();
            case "id_number" -> person.idNumber();
            case "birth" -> type == FormField.Type.DATE ? dashed(person.birth()) : person.birth();
            case "nation" -> EthnicGroup.name(person.nationCode()).orElse("");
            case "address" -> person.address();
            case "mobile" -> person.mobile();
            default -> "";
        };
        return value == null ? "" : value;
    }

    private static String dashed(String yyyyMMdd) {
        return yyyyMMdd != null && yyyyMMdd.matches("[0-9]{8}")
                ? yyyyMMdd.substring(0, 4) + "-" + yyyyMMdd.substring(4, 6) + "-" + yyyyMMdd.substring(6) : "";
    }
}
