package yiwang.sync.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people remember of the program's words; no machine's fate touches it. */
final class Notebook {

    /** Words that a person has begun to give in, confirmed or not. @param text what the record carries */
    record Begun(SimulatedStation station, UUID caseId, int version, String text) { }

    /** What the program has said "accepted" to. @param files SHA-256 of each */
    record Told(SimulatedStation station, UUID caseId, String receiptNo, List<String> files, int version) { }

    private final List<Begun> begun = new ArrayList<>();
    private final Map<String, Told> told = new LinkedHashMap<>();
    private final List<String> numbers = new ArrayList<>();
    private int tellings;

    void begin(SimulatedStation station, UUID caseId, int version, String text) {
        begun.add(new Begun(station, caseId, version, text));
    }

    void tell(Told word) {
        if (word.version() == 1) {
            numbers.add(word.receiptNo());
            told.put(word.caseId() + "/" + ++tellings, word);
        } else {
            told.replaceAll((key, old) -> old.caseId().equals(word.caseId()) ? word : old);
        }
    }

    List<Begun> begun() {
        return begun;
    }

    List<Told> told() {
        return List.copyOf(told.values());
    }

    List<Told> told(SimulatedStation station) {
        return told.values().stream().filter(word -> word.station() == station).toList();
    }

    /** Every number that stands on a person's paper, once for each paper. */
    List<String> numbers() {
        return numbers;
    }
}
