package yiwang.sync.station.decide;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.WhoseWord;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.station.CaseView;

/** Cases as screens see them: the case file with its truths and with what came back from the centre. */
public final class CaseViews {

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

    /** By the state that counts, newest first. */
    public List<CaseView> list(Set<CaseState> states, int limit, int offset) {
        return store.shelf().cases(states, limit, offset).stream().map(this::of).toList();
    }

    public CaseView of(CaseEntry entry) {
        CaseFile file = CaseBody.read(entry.body());
        CaseState state = WhoseWord.of(file.state(), entry.centreState().flatMap(WhoseWord::known), entry.sentAt().isPresent());
        CaseFile named = entry.centreNo().filter(no -> !no.isEmpty()).map(no -> file.withCaseNo(no)).orElse(file);
        return new CaseView(named, state, entry.savedAt(), entry.sentAt(), entry.centreAt(), entry.problem(), store.changes(entry.caseId()));
    }
}
