package yiwang.sync.protocol.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All that a station has heard of grants: only ever added to, so that hearing it again, or in another order, comes to the same. Pure. */
public record StaffBook(List<StaffGrant> grants, List<GrantRevocation> revoked) {

    /** Under which a station keeps it. */
    public static final String NOTE = "staff-grants";
    public static final StaffBook EMPTY = new StaffBook(List.of(), List.of());

    public StaffBook {
        grants = grants == null ? List.of() : List.copyOf(grants);
        revoked = revoked == null ? List.of() : List.copyOf(revoked);
    }

    public StaffBook with(StaffGrant grant) {
        return grants.stream().anyMatch(known -> known.grantId().equals(grant.grantId())) ? this : new StaffBook(and(grants, grant), revoked);
    }

    public StaffBook with(GrantRevocation revocation) {
        return isRevoked(revocation.grantId()) ? this : new StaffBook(grants, and(revoked, revocation));
    }

    public boolean isRevoked(String grantId) {
        return revoked.stream().anyMatch(known -> known.grantId().equals(grantId));
    }

    /** @param now never earlier than at an earlier question: see the station's own clock rule */
    public StaffStanding standing(String officer, String may, Instant now) {
        if (grants.isEmpty() && revoked.isEmpty()) {
            return new StaffStanding.Unregulated();
        }
        List<StaffGrant> own = grants.stream().filter(grant -> grant.officer().equals(officer) && grant.may().equals(may)).toList();
        List<StaffGrant> standing = own.stream().filter(grant -> !isRevoked(grant.grantId())).toList();
        Optional<Instant> until = standing.stream().filter(grant -> !now.isBefore(grant.begins()) && now.isBefore(grant.ends())).map(StaffGrant::ends)
                .max(Comparator.naturalOrder());
        if (until.isPresent()) {
            return new StaffStanding.Granted(until.get());
        }
        Optional<Instant> next = standing.stream().map(StaffGrant::begins).filter(now::isBefore).min(Comparator.naturalOrder());
        if (next.isPresent()) {
            return new StaffStanding.NotYet(next.get());
        }
        return standing.stream().map(StaffGrant::ends).max(Comparator.naturalOrder()).<StaffStanding>map(StaffStanding.Expired::new)
                .orElseGet(() -> own.isEmpty() ? new StaffStanding.Missing() : new StaffStanding.Revoked());
    }

    /** Numbers of all officers that it names. */
    public Set<String> officers() {
        return grants.stream().map(StaffGrant::officer).collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static <T> List<T> and(List<T> before, T next) {
        List<T> all = new ArrayList<>(before);
        all.add(next);
        return all;
    }
}
