package yiwang.clerk.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.protocol.forms.FormField;
import yiwang.sync.protocol.forms.FormLayout;

/** Fills the form from the persons known so far. A value that somebody typed is never overwritten. */
final class Prefill {

    private Prefill() { }

    static CaseDraft apply(CaseDraft draft, FormLayout form) {
        Map<String, FieldEntry> entries = new LinkedHashMap<>(draft.entries());
        for (FormLayout.Section section : form.sections()) {
            for (FormField field : section.fields()) {
                person(draft, field.prefill()).ifPresent(who -> fill(entries, field, who));
            }
        }
        return draft.withEntries(entries);
    }

    private static Optional<Applicant> person(CaseDraft draft, String prefill) {
        if (prefill.startsWith("applicant.")) {
            return draft.applicant();
        }
        return prefill.startsWith("agent.") ? draft.agent() : Optional.empty();
    }

    private static void fill(Map<String, FieldEntry> entries, FormField field, Applicant who) {
        String value = value(who, field.prefill().substring(field.prefill().indexOf('.') + 1));
        String text = field.type() == FormField.Type.DATE ? dateLike(field.example(), value) : value;
        FieldEntry now = entries.get(field.name());
        boolean typed = now != null && now.source() == FieldSource.ENTERED && !now.text().isBlank();
        if (text.isEmpty() || typed) {
            return;
        }
        entries.put(field.name(), who.source() == Applicant.Source.CARD ? FieldEntry.fromCard(text) : FieldEntry.entered(text));
    }

    private static String value(Applicant who, String what) {
        return switch (what) {
            case "name" -> who.name();
            case "id_number" -> who.idNumber();
            case "birth" -> who.birth();
            case "address" -> who.address();
            case "mobile" -> who.mobile();
            case "sex", "sex_code" -> who.sexCode();
            case "nation", "nation_code" -> who.nationCode();
            default -> "";
        };
    }

    /** A card says 19420315; a schema of format date wants 1942-03-15. */
    static String dateLike(String example, String value) {
        if (value.matches("\\d{8}") && !example.matches("\\d{8}")) {
            return value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6);
        }
        return value;
    }
}
