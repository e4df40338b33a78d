package yiwang.sync.domain.port;

import java.util.List;
import java.util.Map;
import java.util.Set;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.port.StationStore.CaseEntry;

/**
 * A station's cases by the state that counts ({@link yiwang.sync.domain.casework.WhoseWord}): read a page at a time, and counted without
 * opening any. A case whose own state this program does not know stands on no shelf. Safe for many threads.
 */
public interface CaseShelf {

    /** Newest case first, as {@link StationStore#cases}. */
    List<CaseEntry> cases(Set<CaseState> states, int limit, int offset);

    /** States without any case are left out. */
    Map<CaseState, Integer> counts();
}
