package yiwang.sync.gateway.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import yiwang.sync.domain.numbers.CaseNumber;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.gateway.database.BulkRows;
import yiwang.sync.gateway.database.GatewayDatabase;

/** Numbers the cases of one push: one that people were told already stays, when nobody else has it (docs/decisions/031); all others are drawn. */
final class CentralNumbers {

    /** Implementing code and day: a lock for each number of a push would be too many for a database. */
    private static final int SERIES_LENGTH = 39;

    private final GatewayDatabase database;
    private final Handle handle;
    private final Clock clock;
    private final BroughtNumbers brought;

    CentralNumbers(GatewayDatabase database, Handle handle, Clock clock, BroughtNumbers brought) {
        this.database = database;
        this.handle = handle;
        this.clock = clock;
        this.brought = brought;
    }

    /** One for each, in order. Empty when the item's code is none that numbers are made from, or the day's numbers are used up: the case stays under its receipt number. */
    List<String> of(List<CaseRepository.NewCase> fresh) {
        LocalDate day = LocalDate.now(clock.withZone(CaseSeries.CHINA));
        Map<String, String> kept = kept(fresh.stream().map(CentralNumbers::caseId).toList());
        Map<String, Integer> wanted = new HashMap<>();
        fresh.stream().filter(one -> !kept.containsKey(caseId(one))).forEach(one -> series(one, day).ifPresent(series -> wanted.merge(series, 1, Integer::sum)));
        Map<String, Long> next = new HashMap<>();
        wanted.forEach((series, count) -> next.put(series, database.nextSerials(handle, series, CaseSeries.ofAll(day), count)));
        return fresh.stream().map(one -> Optional.ofNullable(kept.get(caseId(one))).or(() -> series(one, day).map(series -> {
            long serial = next.merge(series, 1L, Long::sum) - 1;
            return CaseNumber.of(one.file().handleCode(), day, serial) instanceof Checked.Sound<CaseNumber> sound ? sound.value().text() : "";
        })).orElse("")).toList();
    }

    /** Cases that came back before their number did: they have it again, and their station is told. @param stationId whose push it is, held by this transaction */
    void giveBack(String stationId) {
        if (brought.isEmpty()) {
            return;
        }
        CaseRepository cases = new CaseRepository(handle);
        Map<String, CaseRow> others = new HashMap<>(cases.find(List.copyOf(brought.byCase().keySet())));
        others.values().removeIf(row -> !row.stationId().equals(stationId) || brought.of(row.caseId()).filter(row.centreNo()::equals).isPresent());
        kept(others.keySet()).forEach((caseId, number) -> {
            cases.renumber(caseId, number);
            cases.tell(stationId, caseId, others.get(caseId).state(), number, null, clock.millis());
        });
    }

    /** By case; a number that another case has is nobody's. */
    private Map<String, String> kept(Collection<String> caseIds) {
        Map<String, String> wanted = new HashMap<>();
        caseIds.forEach(caseId -> brought.of(caseId).ifPresent(number -> wanted.put(caseId, number)));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Set<String> numbers = new TreeSet<>(wanted.values());
        numbers.stream().map(number -> number.substring(0, Math.min(number.length(), SERIES_LENGTH))).distinct().forEach(series -> database.lockSeries(handle, series));
        Set<String> taken = new HashSet<>(BulkRows.among(handle, "SELECT centre_no FROM case_file WHERE centre_no IN", List.copyOf(numbers), row -> row.getString(1)));
        wanted.values().removeAll(taken);
        wanted.values().forEach(this::countPast);
        return wanted;
    }

    /** A folder that was put back by hand counts on from where it was: it must not come to this number a second time. */
    private void countPast(String number) {
        if (CaseNumber.parse(number) instanceof Checked.Sound<CaseNumber> sound) {
            LocalDate day = sound.value().day();
            CaseSeries.of(number, day).ifPresent(series -> database.countPast(handle, series, CaseSeries.ofAll(day), sound.value().serial()));
        }
    }

    private static String caseId(CaseRepository.NewCase one) {
        return one.file().caseId();
    }

    private static Optional<String> series(CaseRepository.NewCase one, LocalDate day) {
        return CaseSeries.of(one.file().handleCode(), day);
    }
}
