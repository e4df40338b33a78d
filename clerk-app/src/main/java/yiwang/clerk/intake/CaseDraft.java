package yiwang.clerk.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.station.CaseRequest;

/** Everything a clerk has gathered for a case that is not decided yet; what a draft keeps. */
public record CaseDraft(UUID caseId, String handleCode, Instant startedAt, Optional<Applicant> applicant, Optional<Applicant> agent,
                        Map<String, FieldEntry> entries, List<AttachmentRef> attachments, Set<String> deferred, Set<String> seen,
                        Set<String> notNeeded) {

    public CaseDraft {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        attachments = List.copyOf(attachments);
        deferred = Set.copyOf(deferred);
        seen = Set.copyOf(seen);
        notNeeded = Set.copyOf(notNeeded);
    }

    public static CaseDraft begin(UUID caseId, String handleCode, Instant now) {
        return new CaseDraft(caseId, handleCode, now, Optional.empty(), Optional.empty(), Map.of(), List.of(), Set.of(), Set.of(), Set.of());
    }

    /** A saved case taken up again: papers were taken and it is to be decided, or a correction comes back. */
    public static CaseDraft resume(CaseFile file) {
        return new CaseDraft(file.caseId(), file.handleCode(), file.acceptedAt(), Optional.of(file.applicant()), file.agent(),
                FormJson.read(file.form()), file.attachments().stream().filter(a -> !a.material().startsWith("paper:")).toList(),
                codes(file, CaseMaterial.Way.DEFERRED), codes(file, CaseMaterial.Way.SEEN), codes(file, CaseMaterial.Way.NOT_NEEDED));
    }

    private static Set<String> codes(CaseFile file, CaseMaterial.Way way) {
        return file.materials().stream().filter(m -> m.way() == way).map(CaseMaterial::code).collect(Collectors.toSet());
    }

    public String text(String field) {
        FieldEntry entry = entries.get(field);
        return entry == null ? "" : entry.text();
    }

    public CaseDraft withPerson(Person person, Applicant who) {
        return person == Person.APPLICANT
                ? new CaseDraft(caseId, handleCode, startedAt, Optional.of(who), agent, entries, attachments, deferred, seen, notNeeded)
                : new CaseDraft(caseId, handleCode, startedAt, applicant, Optional.of(who), entries, attachments, deferred, seen, notNeeded);
    }

    public CaseDraft withoutAgent() {
        return new CaseDraft(caseId, handleCode, startedAt, applicant, Optional.empty(), entries, attachments, deferred, seen, notNeeded);
    }

    public CaseDraft withEntries(Map<String, FieldEntry> more) {
        return new CaseDraft(caseId, handleCode, startedAt, applicant, agent, more, attachments, deferred, seen, notNeeded);
    }

    public CaseDraft withAttachment(AttachmentRef ref) {
        List<AttachmentRef> all = new ArrayList<>(attachments);
        all.add(ref);
        return new CaseDraft(caseId, handleCode, startedAt, applicant, agent, entries, all, without(deferred, ref.material()), seen, notNeeded);
    }

    public CaseDraft withoutAttachment(String attachmentId) {
        List<AttachmentRef> rest = attachments.stream().filter(a -> !a.attachmentId().equals(attachmentId)).toList();
        return new CaseDraft(caseId, handleCode, startedAt, applicant, agent, entries, rest, deferred, seen, notNeeded);
    }

    /** The clerk's choice for one material; a later choice replaces the one before. */
    public CaseDraft withChoice(String material, MaterialChoice choice) {
        return new CaseDraft(caseId, handleCode, startedAt, applicant, agent, entries, attachments,
                marked(deferred, material, choice == MaterialChoice.DEFER), marked(seen, material, choice == MaterialChoice.SEEN),
                marked(notNeeded, material, choice == MaterialChoice.NOT_NEEDED));
    }

    public List<AttachmentRef> attachmentsOf(String material) {
        return attachments.stream().filter(a -> a.material().equals(material)).toList();
    }

    /** @throws java.util.NoSuchElementException when nobody has been named yet */
    public CaseRequest request(String formJson, String officer, String window) {
        return new CaseRequest(caseId, handleCode, applicant.orElseThrow(), agent, formJson, attachments, deferred, seen, notNeeded, officer, window);
    }

    private static Set<String> marked(Set<String> codes, String code, boolean on) {
        Set<String> copy = new LinkedHashSet<>(codes);
        if (on) {
            copy.add(code);
        } else {
            copy.remove(code);
        }
        return copy;
    }

    private static Set<String> without(Set<String> codes, String code) {
        return marked(codes, code, false);
    }

    /** Never the person's data. */
    @Override
    public String toString() {
        return "CaseDraft[" + caseId + "]";
    }
}
