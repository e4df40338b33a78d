package yiwang.clerk.conflict;

import java.util.Optional;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.Conflict;

/** @param conflict empty = nothing is to be decided; @param refused why the last decision was not taken */
public record ConflictState(Optional<Conflict> conflict, Optional<Problem> refused) {

    static final ConflictState NONE = new ConflictState(Optional.empty(), Optional.empty());
}
