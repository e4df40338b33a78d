package yiwang.sync.station;

import java.util.List;
import java.util.UUID;
import yiwang.sync.domain.casework.AttachmentRef;

/**
 * New scans in the place of those that keep a case from the centre.
 *
 * @param attachments from {@link Station#attach}, under the case's own id; they replace the broken ones of the same material
 */
public record FileReplacement(UUID caseId, List<AttachmentRef> attachments, String officer) {

    public FileReplacement {
        attachments = List.copyOf(attachments);
    }
}
