package yiwang.sync.client;

import java.util.List;
import yiwang.sync.domain.record.SealedRecord;

/** A range of records as its push carries it. @param packed false for a gateway that does not unpack */
record PackedRange(List<SealedRecord> records, byte[] body, boolean packed) {

    SealedRecord last() {
        return records.getLast();
    }
}
