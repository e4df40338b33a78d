package yiwang.sync.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.cases.BroughtNumbers;
import yiwang.sync.gateway.cases.CaseTrouble;
import yiwang.sync.protocol.wire.ChangeWord;
import yiwang.sync.protocol.wire.ConflictWord;
import yiwang.sync.protocol.wire.DuplicateFlag;

/** The newest version of each case, its conflicts and its likes, as decisions 024 and 025 tell them, over the centre's books. */
final class CentreProjection {

    private final World world;

    CentreProjection(World world) {
        this.world = world;
    }

    Optional<CaseTrouble> apply(CentreBooks books, SealedRecord record, BroughtNumbers brought) {
        if (!record.type().startsWith("case.")) {
            return Optional.empty();
        }
        CaseText file = CaseText.of(record);
        UUID caseId = record.caseId().orElseThrow();
        CentreBooks.CentreCase held = books.cases.get(caseId);
        if (held == null) {
            accept(books, record.stationId(), caseId, file, brought);
        } else if (world.habits().newer(file.version(), held.version())) {
            return later(books, record, caseId, held, file);
        }
        return Optional.empty();
    }

    private void accept(CentreBooks books, String stationId, UUID caseId, CaseText file, BroughtNumbers brought) {
        List<UUID> alike = books.cases.entrySet().stream().filter(other -> !other.getValue().stationId().equals(stationId)
                && CaseText.parse(other.getValue().text()).person().equals(file.person())).map(Map.Entry::getKey).toList();
        if (!alike.isEmpty() && world.habits().dropsTheSecondOfTwo()) {
            return;
        }
        String number = brought.of(caseId.toString()).filter(told -> keeps(books, told)).orElseGet(() -> {
            books.serial = world.habits().nextSerial(books.serial);
            return "C" + books.serial;
        });
        books.cases.put(caseId, new CentreBooks.CentreCase(stationId, file.version(), file.text(), number, "ACCEPTED", 0));
        books.lostCases.remove(caseId);
        tell(books, caseId, Map.of());
        alike.forEach(other -> {
            tell(books, caseId, duplicate(books, other));
            if (world.habits().tellsBothOfTwo()) {
                tell(books, other, duplicate(books, caseId));
            }
        });
    }

    /** When nobody else has it; numbers go on behind it. */
    private boolean keeps(CentreBooks books, String number) {
        if (!world.habits().free(books.cases.values().stream().noneMatch(held -> held.centreNo().equals(number)))) {
            return false;
        }
        books.serial = Math.max(books.serial, Long.parseLong(number.substring(1)));
        return true;
    }

    /** Numbers of cases that came back before them. */
    void giveBack(CentreBooks books, String stationId, BroughtNumbers brought) {
        brought.byCase().forEach((id, number) -> {
            UUID caseId = UUID.fromString(id);
            CentreBooks.CentreCase held = books.cases.get(caseId);
            if (held != null && held.stationId().equals(stationId) && !held.centreNo().equals(number) && keeps(books, number)) {
                books.cases.put(caseId, new CentreBooks.CentreCase(stationId, held.version(), held.text(), number, held.state(), held.advances()));
                tell(books, caseId, Map.of());
            }
        });
    }

    private static Map<String, JsonNode> duplicate(CentreBooks books, UUID of) {
        return ChangeWord.of(ChangeWord.DUPLICATE, new DuplicateFlag(CaseText.parse(books.cases.get(of).text()).receiptNo(), "另一站点", "另一大厅", null));
    }

    private Optional<CaseTrouble> later(CentreBooks books, SealedRecord record, UUID caseId, CentreBooks.CentreCase held, CaseText file) {
        CentreBooks.Conflict open = books.conflicts.get(caseId);
        boolean unheard = file.heard() < held.advances();
        if (unheard) {
            books.unheard.merge(caseId, file.version(), Math::max);
        }
        if (world.habits().seesConflicts() && (unheard || open != null && !file.decides().equals(open.id()))) {
            return aside(books, record, caseId, held, file, open);
        }
        books.conflicts.remove(caseId);
        books.troubles.removeIf(row -> row.caseId().equals(caseId.toString()));
        books.cases.put(caseId, new CentreBooks.CentreCase(held.stationId(), file.version(), file.text(), held.centreNo(), held.state(), held.advances()));
        tell(books, caseId, Map.of());
        return Optional.empty();
    }

    private Optional<CaseTrouble> aside(CentreBooks books, SealedRecord record, UUID caseId, CentreBooks.CentreCase held, CaseText file, CentreBooks.Conflict open) {
        if (!world.habits().keepsTheOtherSide()) {
            return Optional.empty();
        }
        if (open != null && open.version() >= file.version()) {
            return Optional.of(CaseTrouble.CONFLICT);
        }
        String id = open == null ? record.recordId().toString() : open.id();
        books.conflicts.put(caseId, new CentreBooks.Conflict(id, file.version()));
        tell(books, caseId, ChangeWord.of(ChangeWord.CONFLICT, new ConflictWord(id, file.version(), held.version(), held.advances())));
        return Optional.of(CaseTrouble.CONFLICT);
    }

    /** The centre moves a case. */
    void decide(CentreBooks books, UUID caseId) {
        CentreBooks.CentreCase old = books.cases.get(caseId);
        books.cases.put(caseId, new CentreBooks.CentreCase(old.stationId(), old.version(), old.text(), old.centreNo(), "DECIDED", old.advances() + 1));
        tell(books, caseId, Map.of());
    }

    private void tell(CentreBooks books, UUID caseId, Map<String, JsonNode> words) {
        CentreBooks.CentreCase told = books.cases.get(caseId);
        world.note("centre tells " + told.stationId() + " " + caseId + " " + told.centreNo());
        Map<String, JsonNode> all = new TreeMap<>(words);
        all.putAll(ChangeWord.of(ChangeWord.ADVANCES, told.advances()));
        books.changes.add(new CentreBooks.Change(books.changes.size() + 1, told.stationId(), caseId, told.state(), told.centreNo(), world.now(), all));
    }

    /** Pairs of a person's cases at two points of which one has not heard of the other, and conflicts that nobody decided. */
    static List<String> unseen(World world) {
        CentreBooks books = world.centre().books();
        List<String> faults = new ArrayList<>();
        books.cases.forEach((one, there) -> books.cases.forEach((other, like) -> {
            boolean alike = !there.stationId().equals(like.stationId()) && CaseText.parse(there.text()).person().equals(CaseText.parse(like.text()).person());
            if (alike && !hasHeard(world, there.stationId(), one, CaseText.parse(like.text()).receiptNo())) {
                faults.add("a duplicate was not told: " + one + " like " + other);
            }
        }));
        books.unheard.forEach((caseId, version) -> {
            boolean decided = world.notebook().begun().stream().anyMatch(b -> b.caseId().equals(caseId) && b.version() > version && !CaseText.parse(b.text()).decides().isEmpty());
            if (!decided) {
                faults.add("overwritten and nobody decided: " + caseId + " v" + version);
            }
        });
        return faults;
    }

    /** Numbers that people were told first and that their cases have no more, though nobody else got them. */
    static List<String> numbersLost(World world) {
        CentreBooks books = world.centre().books();
        List<String> faults = new ArrayList<>();
        books.cases.forEach((caseId, there) -> world.stations().stream().filter(s -> s.identity.stationId().equals(there.stationId()))
                .flatMap(s -> s.disk.look().changes(caseId).stream()).map(StationStore.CaseChange::centreNo).filter(number -> !number.isEmpty()).findFirst()
                .filter(first -> !first.equals(there.centreNo()) && books.cases.values().stream().noneMatch(other -> other.centreNo().equals(first)))
                .ifPresent(first -> faults.add("a number told is not the case's any more: " + caseId + " was " + first + " and is " + there.centreNo())));
        return faults;
    }

    private static boolean hasHeard(World world, String stationId, UUID caseId, String receiptNo) {
        return world.stations().stream().filter(s -> s.identity.stationId().equals(stationId)).flatMap(s -> s.disk.look().changes(caseId).stream())
                .anyMatch(c -> ChangeWord.read(c.more(), ChangeWord.DUPLICATE, DuplicateFlag.class).filter(flag -> flag.receiptNo().equals(receiptNo)).isPresent());
    }
}
