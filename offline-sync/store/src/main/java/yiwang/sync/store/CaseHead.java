package yiwang.sync.store;

import java.util.List;
import java.util.UUID;
import yiwang.sync.domain.port.StationStore.CaseWrite;

/** What is known of a case without opening it: sealed under the station's key, so that searching unwraps no case key. */
record CaseHead(String receiptNo, List<String> names, List<String> numbers, int[] tags) {

    static CaseHead of(CaseWrite write, SearchTerms terms) {
        return new CaseHead(write.receiptNo(), write.names(), write.numbers(), terms.of(write.names(), write.numbers(), write.receiptNo()));
    }

    /** The open columns are part of the place: altered ones make the head unreadable. */
    static Place place(UUID caseId, int version, String handleCode, String state) {
        return new Place("cases.head", caseId + " " + handleCode + " " + state, version);
    }

    byte[] bytes() {
        return Fields.write(out -> {
            out.text(receiptNo);
            out.texts(names);
            out.texts(numbers);
            out.writeInt(tags.length);
            for (int tag : tags) {
                out.writeInt(tag);
            }
        });
    }

    static CaseHead read(byte[] bytes) {
        return Fields.read(bytes, in -> {
            String receiptNo = in.text();
            List<String> names = in.texts();
            List<String> numbers = in.texts();
            int[] tags = new int[in.readInt()];
            for (int i = 0; i < tags.length; i++) {
                tags[i] = in.readInt();
            }
            return new CaseHead(receiptNo, names, numbers, tags);
        });
    }
}
