package yiwang.sync.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.OutboxState;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.protocol.wire.ChangeWord;

/** What was promised, looked at from outside. Each fault begins with the name of the promise. */
final class Invariants {

    private final World world;

    Invariants(World world) {
        this.world = world;
    }

    /** Holds at every moment. */
    List<String> always() {
        List<String> faults = new ArrayList<>();
        world.notebook().told().forEach(word -> here(word, faults));
        twice("number", world.notebook().numbers(), faults);
        world.centre().books().chains.forEach((key, chain) -> chain(key, chain, world.centre().books().holes.getOrDefault(key, Set.of()), faults));
        cases(faults);
        world.hub().ifPresent(hub -> faults.addAll(hub.brokenWords()));
        return faults;
    }

    private void here(Notebook.Told word, List<String> faults) {
        StationStore store = word.station().disk.look();
        Optional<CaseEntry> entry = store.find(word.caseId());
        if (entry.isEmpty() || entry.get().version() < word.version()) {
            faults.add("lost here: " + word.receiptNo() + " v" + word.version());
            return;
        }
        if (!entry.get().receiptNo().equals(word.receiptNo())) {
            faults.add("changed: " + word.receiptNo() + " is now " + entry.get().receiptNo());
        }
        boolean sameCentre = store.outbox().gatewayEpoch().equals(world.centre().epoch());
        if (entry.get().centreAt().isPresent() && sameCentre && !waitsForComparison(store, word)) {
            CentreBooks books = world.centre().books();
            CentreBooks.CentreCase there = books.cases.get(word.caseId());
            CentreBooks.Conflict aside = books.conflicts.get(word.caseId());
            int newest = there == null ? 0 : Math.max(there.version(), aside == null ? 0 : aside.version());
            if (newest < entry.get().version() || !books.contents.keySet().containsAll(word.files())) {
                faults.add("called delivered and is not: " + word.receiptNo());
            }
        }
    }

    /** @param holes sequences that a disk has lost: the daily comparison brings them back */
    private static void chain(String key, TreeMap<Long, CentreBooks.Row> chain, Set<Long> holes, List<String> faults) {
        long expected = 1;
        String before = SealedRecord.NO_HASH;
        for (CentreBooks.Row row : chain.values()) {
            boolean behindAHole = false;
            while (holes.contains(expected)) {
                expected++;
                behindAHole = true;
            }
            if (row.record().stationSeq() != expected || !behindAHole && !row.record().prevHash().equals(before)) {
                faults.add("gap: " + key + " at " + expected);
                return;
            }
            expected++;
            before = row.record().hash();
        }
    }

    private void cases(List<String> faults) {
        CentreBooks books = world.centre().books();
        if (books.rows.size() != books.ids.size() || books.chains.values().stream().mapToInt(TreeMap::size).sum() != books.rows.size()) {
            faults.add("twice: a record");
        }
        twice("central number", books.cases.values().stream().map(CentreBooks.CentreCase::centreNo).toList(), faults);
        books.cases.forEach((caseId, there) -> {
            boolean begun = world.notebook().begun().stream().anyMatch(b -> b.caseId().equals(caseId) && b.version() == there.version()
                    && b.text().equals(there.text()) && b.station().identity.stationId().equals(there.stationId()));
            if (!begun) {
                faults.add("foreign: " + caseId);
            }
        });
        Set<String> carried = new HashSet<>();
        books.rows.forEach(row -> row.record().caseId().ifPresent(id -> carried.add(id.toString())));
        books.lostCases.forEach(id -> carried.remove(id.toString()));
        if (books.cases.keySet().stream().anyMatch(id -> !carried.contains(id.toString())) || carried.size() != books.cases.size()) {
            faults.add("half: records and cases differ");
        }
    }

    private static void twice(String what, List<String> values, List<String> faults) {
        if (new HashSet<>(values).size() != values.size()) {
            faults.add("twice: " + what);
        }
    }

    /** The centre has lost a record of the case after its word, which only the next daily comparison finds. */
    private boolean waitsForComparison(StationStore store, Notebook.Told word) {
        CentreBooks books = world.centre().books();
        return !books.holes.values().stream().allMatch(Set::isEmpty) && store.records(word.caseId()).stream().anyMatch(books::misses);
    }

    /** Holds when nothing has failed for a while. */
    List<String> atTheEnd() {
        List<String> faults = new ArrayList<>();
        CentreBooks books = world.centre().books();
        for (SimulatedStation station : world.stations()) {
            OutboxState outbox = station.disk.look().outbox();
            if (outbox.pendingRecords() > 0 || !station.disk.look().pendingUploads().isEmpty()) {
                faults.add("stuck: " + station.identity.stationId() + " " + outbox);
            }
        }
        books.holes.forEach((key, seqs) -> seqs.forEach(seq -> faults.add("a hole was not filled: " + key + " " + seq)));
        faults.addAll(CentreProjection.unseen(world));
        faults.addAll(CentreProjection.numbersLost(world));
        for (Notebook.Told word : world.notebook().told()) {
            CentreBooks.CentreCase there = books.cases.get(word.caseId());
            CaseEntry here = word.station().disk.look().find(word.caseId()).orElseThrow();
            if (there == null || there.version() != here.version() || there.version() < word.version()) {
                faults.add("lost: " + word.receiptNo() + " v" + word.version());
                continue;
            }
            for (String file : word.files()) {
                byte[] bytes = books.contents.get(file);
                if (bytes == null || !SimulatedCentre.sha256(bytes).equals(file)) {
                    faults.add("file: " + word.receiptNo() + " " + file);
                }
            }
            if (here.centreAt().isEmpty() || here.problem().isPresent()) {
                faults.add("not called delivered: " + word.receiptNo() + " " + here.problem());
            }
            if (!here.centreState().equals(Optional.of(there.state())) || !here.centreNo().equals(Optional.of(there.centreNo()))) {
                faults.add("not heard: " + word.receiptNo() + " is " + there.state() + " and here " + here.centreState());
            }
            if (word.station().disk.look().changes(word.caseId()).stream().anyMatch(c -> ChangeWord.number(c.more(), CentreComparison.OF_A_LATER_VERSION) == 0)) {
                faults.add("a word of a later version was dropped: " + word.receiptNo());
            }
        }
        return faults;
    }
}
