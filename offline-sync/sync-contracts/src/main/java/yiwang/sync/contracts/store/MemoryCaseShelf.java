package yiwang.sync.contracts.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.WhoseWord;
import yiwang.sync.domain.port.CaseShelf;
import yiwang.sync.domain.port.StationStore.CaseEntry;

/** Opens every case and looks: slow and plainly right. */
record MemoryCaseShelf(InMemoryStationStore store) implements CaseShelf {

    @Override
    public List<CaseEntry> cases(Set<CaseState> states, int limit, int offset) {
        return all().stream().filter(entry -> state(entry).filter(states::contains).isPresent()).skip(offset).limit(limit).toList();
    }

    @Override
    public Map<CaseState, Integer> counts() {
        Map<CaseState, Integer> counts = new TreeMap<>();
        all().forEach(entry -> state(entry).ifPresent(state -> counts.merge(state, 1, Integer::sum)));
        return counts;
    }

    private List<CaseEntry> all() {
        return store.cases("", Integer.MAX_VALUE, 0);
    }

    private static Optional<CaseState> state(CaseEntry entry) {
        return WhoseWord.known(entry.state()).map(own -> WhoseWord.of(own, entry.centreState().flatMap(WhoseWord::known), entry.sentAt().isPresent()));
    }
}
