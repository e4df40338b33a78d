package yiwang.sync.simulation;

import java.nio.charset.StandardCharsets;
import yiwang.sync.domain.record.SealedRecord;

/**
 * What a version of a case says in a run.
 *
 * @param words    what the clerk typed, by itself
 * @param heard    how often the centre had moved the case, as far as its maker had heard
 * @param decides  id of the conflict that this version ends; empty = none
 */
record CaseText(int version, String receiptNo, String words, String person, int heard, String decides) {

    static CaseText of(SealedRecord record) {
        return parse(new String(record.payload(), StandardCharsets.UTF_8));
    }

    static CaseText parse(String text) {
        String[] parts = text.split("\\|", -1);
        return new CaseText(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3], Integer.parseInt(parts[4]), parts[5]);
    }

    String text() {
        return String.join("|", Integer.toString(version), receiptNo, words, person, Integer.toString(heard), decides);
    }
}
