package yiwang.sync.store;

import yiwang.sync.domain.record.ChainHead;
import yiwang.sync.domain.record.SealedRecord;

/**
 * Where the next rows go: the end of the journal and of the cases.
 *
 * @param epochNo  number of the current epoch; 0 before the first enrolment, and then {@code head} is null
 * @param total    clear payload bytes of all records of the epoch
 * @param cases    number of the newest case
 */
record Tail(long epochNo, ChainHead head, long total, long cases) {

    private static final int SEQ_BITS = 40;

    static long position(long epochNo, long seq) {
        return epochNo << SEQ_BITS | seq;
    }

    static long epochNo(long position) {
        return position >>> SEQ_BITS;
    }

    static long seq(long position) {
        return position & (1L << SEQ_BITS) - 1;
    }

    long position(long seq) {
        return position(epochNo, seq);
    }

    long lastSeq() {
        return head == null ? 0 : head.seq();
    }

    String lastHash() {
        return head == null ? SealedRecord.NO_HASH : head.hash();
    }

    /** Of the newest record. */
    long position() {
        return position(lastSeq());
    }

    Tail after(SealedRecord record) {
        return new Tail(epochNo, head.after(record), total + record.payload().length, cases);
    }

    Tail afterCase() {
        return new Tail(epochNo, head, total, cases + 1);
    }

    Tail inEpoch(long no, ChainHead newHead, long newTotal) {
        return new Tail(no, newHead, newTotal, cases);
    }
}
