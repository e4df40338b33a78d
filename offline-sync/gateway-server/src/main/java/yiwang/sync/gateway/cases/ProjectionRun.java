package yiwang.sync.gateway.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import yiwang.sync.domain.numbers.CaseNumber;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.database.GatewayDatabase;

/**
 * The cases of one push within its transaction: what is held of them is read at once, and new ones are written in one go by
 * {@link #flush}. A case that comes and changes within the same push is written between.
 */
final class ProjectionRun {

    private final GatewayDatabase database;
    private final Handle handle;
    private final Clock clock;
    private final DuplicateWatch duplicates;
    private final CaseRepository cases;
    private final List<String> ofPush;
    private final List<CaseRepository.NewCase> fresh = new ArrayList<>();
    private final Set<String> freshIds = new HashSet<>();
    /** By this push; looked at only when they are asked for. */
    private final Set<String> written = new HashSet<>();
    private Map<String, CaseRow> held;

    ProjectionRun(GatewayDatabase database, Handle handle, Clock clock, List<SealedRecord> push) {
        this.database = database;
        this.handle = handle;
        this.clock = clock;
        this.duplicates = new DuplicateWatch(database, clock);
        this.cases = new CaseRepository(handle);
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

    void accept(String stationId, StationCase file) {
        fresh.add(new CaseRepository.NewCase(stationId, file));
        freshIds.add(file.text("case_id"));
    }

    void flush() {
        if (fresh.isEmpty()) {
            return;
        }
        List<String> numbers = centralNumbers();
        cases.addAll(fresh, numbers, clock.millis());
        written.addAll(freshIds);
        duplicates.look(handle, List.copyOf(freshIds));
        fresh.clear();
        freshIds.clear();
    }

    /** Empty when the item's code is none that numbers are made from, or the day's numbers are used up: the case stays under its receipt number. */
    private List<String> centralNumbers() {
        LocalDate day = LocalDate.now(clock.withZone(CaseSeries.CHINA));
        Map<String, Integer> wanted = new HashMap<>();
        fresh.forEach(one -> series(one, day).ifPresent(series -> wanted.merge(series, 1, Integer::sum)));
        Map<String, Long> next = new HashMap<>();
        wanted.forEach((series, count) -> next.put(series, database.nextSerials(handle, series, CaseSeries.ofAll(day), count)));
        return fresh.stream().map(one -> series(one, day).map(series -> {
            long serial = next.merge(series, 1L, Long::sum) - 1;
            return CaseNumber.of(one.file().text("handle_code"), day, serial) instanceof Checked.Sound<CaseNumber> sound ? sound.value().text() : "";
        }).orElse("")).toList();
    }

    private static Optional<String> series(CaseRepository.NewCase one, LocalDate day) {
        return CaseSeries.of(one.file().text("handle_code"), day);
    }
}
