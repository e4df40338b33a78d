package yiwang.sync.domain.casework;

import java.util.Set;

/**
 * What is there of a case's materials. Materials are named by code or exact name.
 *
 * @param attached   those with at least one file
 * @param deferred   those that are to follow (容缺)
 * @param seen       those whose originals were shown and given back
 * @param notNeeded  conditional ones that do not apply
 * @param cardRead   the applicant's card was read on a reader here
 */
public record MaterialsAtHand(Set<String> attached, Set<String> deferred, Set<String> seen, Set<String> notNeeded, boolean cardRead) {

    public MaterialsAtHand {
        attached = Set.copyOf(attached);
        deferred = Set.copyOf(deferred);
        seen = Set.copyOf(seen);
        notNeeded = Set.copyOf(notNeeded);
    }
}
