package yiwang.sync.station.decide;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.station.CaseView;

/** Cases as screens see them: the case file with its truths and with what came back from the centre. */
public final class CaseViews {

    private static final Set<CaseState> STATION_HAS_THE_WORD = EnumSet.of(CaseState.CORRECTION, CaseState.TOLERANCE, CaseState.PRE_RETURNED);

    private final StationStore store;

    public CaseViews(StationStore store) {
        this.store = store;
    }

    public Optional<CaseView> find(UUID caseId) {
        return store.find(caseId).map(this::of);
    }

    public List<CaseView> list(String search, int limit, int offset) {
        return store.cases(search, limit, offset).stream().map(this::of).toList();
    }

    public CaseView of(CaseEntry entry) {
        CaseFile file = CaseBody.read(entry.body());
        CaseState state = entry.centreState().flatMap(CaseViews::known).filter(word -> !overtaken(word, entry)).orElse(file.state());
        CaseFile named = entry.centreNo().filter(no -> !no.isEmpty()).map(no -> file.withCaseNo(no)).orElse(file);
        return new CaseView(named, state, entry.savedAt(), entry.sentAt(), entry.centreAt(), entry.problem(), store.changes(entry.caseId()));
    }

    /** Where the centre waits for us, our own next word counts from when it is saved, not only from when it has left. */
    private static boolean overtaken(CaseState centre, CaseEntry entry) {
        return STATION_HAS_THE_WORD.contains(centre) && entry.sentAt().isEmpty();
    }

    /** A state that a newer centre knows and we do not leaves our own standing. */
    private static Optional<CaseState> known(String name) {
        for (CaseState state : CaseState.values()) {
            if (state.name().equals(name)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
