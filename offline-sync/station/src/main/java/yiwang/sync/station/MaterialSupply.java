package yiwang.sync.station;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import yiwang.sync.domain.casework.AttachmentRef;

/**
 * 补交材料: what was deferred at acceptance (容缺) comes afterwards.
 *
 * @param attachments  from {@link Station#attach}, under the case's own id
 * @param seen         codes of materials whose originals were shown
 */
public record MaterialSupply(UUID caseId, List<AttachmentRef> attachments, Set<String> seen, String officer) {

    public MaterialSupply {
        attachments = List.copyOf(attachments);
        seen = Set.copyOf(seen);
    }
}
