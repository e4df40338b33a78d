package yiwang.sync.gateway.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.database.GatewayDatabase;

/**
 * The cases of one push within its transaction: what is held of them is read at once, and new ones are written in one go by
 * {@link #flush}. A case that comes and changes within the same push is written between.
 */
final class ProjectionRun {

    private final Handle handle;
    private final Clock clock;
    private final DuplicateWatch duplicates;
    private final CaseRepository cases;
    private final CentralNumbers numbers;
    private final List<String> ofPush;
    private final List<CaseRepository.NewCase> fresh = new ArrayList<>();
    private final Set<String> freshIds = new HashSet<>();
    /** By this push; looked at only when they are asked for. */
    private final Set<String> written = new HashSet<>();
    private Map<String, CaseRow> held;

    ProjectionRun(GatewayDatabase database, Handle handle, Clock clock, List<SealedRecord> push, BroughtNumbers brought) {
        this.handle = handle;
        this.clock = clock;
        this.duplicates = new DuplicateWatch(database, clock);
        this.cases = new CaseRepository(handle);
        this.numbers = new CentralNumbers(database, handle, clock, brought);
        this.ofPush = push.stream().flatMap(record -> record.caseId().stream()).map(UUID::toString).distinct().toList();
    }

    CaseRepository cases() {
        return cases;
    }

    ConflictDesk conflicts() {
        return new ConflictDesk(handle, clock);
    }

    Optional<CaseRow> find(String caseId) {
        if (held == null) {
            held = new HashMap<>(cases.find(ofPush));
        }
        if (freshIds.contains(caseId)) {
            flush();
        }
        if (written.remove(caseId)) {
            changed(caseId);
        }
        return Optional.ofNullable(held.get(caseId));
    }

    /** Its row in the map is as the database has it. */
    void changed(String caseId) {
        cases.find(caseId).ifPresent(row -> held.put(caseId, row));
    }

    void accept(String stationId, ArrivedCase file) {
        fresh.add(new CaseRepository.NewCase(stationId, file));
        freshIds.add(file.caseId());
    }

    void flush() {
        if (fresh.isEmpty()) {
            return;
        }
        cases.addAll(fresh, numbers.of(fresh), clock.millis());
        written.addAll(freshIds);
        duplicates.look(handle, List.copyOf(freshIds));
        fresh.clear();
        freshIds.clear();
    }

    /** At the end of a push that was taken. */
    void giveNumbersBack(String stationId) {
        numbers.giveBack(stationId);
    }
}
