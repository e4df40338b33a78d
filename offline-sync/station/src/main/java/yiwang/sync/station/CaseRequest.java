package yiwang.sync.station;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.person.Applicant;

/**
 * What has been gathered for a case so far.
 *
 * @param caseId       drawn when the clerk began, so that attachments are stored under the case's own key
 * @param form         JSON text
 * @param attachments  from {@link Station#attach}
 * @param deferred     codes of materials that will follow (容缺)
 * @param seen         codes of materials whose originals were shown
 * @param notNeeded    codes of conditional materials that do not apply here
 */
public record CaseRequest(UUID caseId, String handleCode, Applicant applicant, Optional<Applicant> agent, String form,
                          List<AttachmentRef> attachments, Set<String> deferred, Set<String> seen, Set<String> notNeeded,
                          String officer, String window) {

    public CaseRequest {
        attachments = List.copyOf(attachments);
        deferred = Set.copyOf(deferred);
        seen = Set.copyOf(seen);
        notNeeded = Set.copyOf(notNeeded);
    }
}
