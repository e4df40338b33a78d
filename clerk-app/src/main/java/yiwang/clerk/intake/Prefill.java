package yiwang.clerk.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.protocol.forms.FormField;
import yiwang.sync.protocol.forms.FormLayout;
import yiwang.sync.protocol.forms.FormPrefill;

/** Fills the form from the persons known so far. A value that somebody typed is never overwritten. */
final class Prefill {

    private Prefill() { }

    static CaseDraft apply(CaseDraft draft, FormLayout form) {
        Map<String, FieldEntry> entries = new LinkedHashMap<>(draft.entries());
        Map<String, String> known = FormPrefill.values(form, draft.applicant(), draft.agent());
        form.fields().filter(field -> known.containsKey(field.name())).forEach(field -> {
            FieldEntry now = entries.get(field.name());
            boolean typed = now != null && now.source() == FieldSource.ENTERED && !now.text().isBlank();
            if (!typed) {
                entries.put(field.name(), entry(draft, field, known.get(field.name())));
            }
        });
        return draft.withEntries(entries);
    }

    private static FieldEntry entry(CaseDraft draft, FormField field, String text) {
        Optional<Applicant> person = field.prefill().startsWith("agent.") ? draft.agent() : draft.applicant();
        return person.filter(who -> who.source() == Applicant.Source.CARD).isPresent() ? FieldEntry.fromCard(text) : FieldEntry.entered(text);
    }
}
