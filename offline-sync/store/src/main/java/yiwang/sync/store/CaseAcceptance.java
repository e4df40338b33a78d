package yiwang.sync.store;

import java.sql.SQLException;
import java.util.Optional;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.record.SealedRecord;

/** A new case on its way in: by the daybook when nothing can speak against it, else by the database, which knows everything. */
final class CaseAcceptance implements WriteJob.Work<CaseEntry> {

    private final CaseDesk desk;
    private final CaseWrite write;
    private final CaseKey key;
    private final boolean freshKey;
    private final byte[] receiptTag;
    private final SerialCounters.Serial serial;
    private SealedCase sealed;

    CaseAcceptance(CaseDesk desk, CaseWrite write, CaseKey key, boolean freshKey, byte[] receiptTag, SerialCounters.Serial serial) {
        this.desk = desk;
        this.write = write;
        this.key = key;
        this.freshKey = freshKey;
        this.receiptTag = receiptTag;
        this.serial = serial;
    }

    /** True when it may be entered in the daybook: scans have cost their own syncs before, and are looked up in the database. */
    boolean simple() {
        return freshKey && write.attachments().isEmpty();
    }

    /** Does what costs encryption in the caller's thread, for the way by the database. */
    void seal() {
        if (sealed == null) {
            sealed = desk.seal(write, key, receiptTag);
        }
    }

    @Override
    public Optional<AcceptedCase> enter(Tail tail) {
        if (tail.head() == null || !simple() || !desk.surelyNew(write.caseId(), receiptTag)) {
            return Optional.empty();
        }
        SealedRecord record = tail.head().seal(write.record(), 1, desk.now(), desk.clockReading());
        Tail next = tail.after(record).afterCase();
        return Optional.of(new AcceptedCase(write, key, receiptTag, serial, record, tail.epochNo(), next.cases(), next.total()));
    }

    @Override
    public CaseEntry entered(AcceptedCase accepted) {
        return accepted.entry();
    }

    @Override
    public CaseEntry run(Turn turn) throws SQLException {
        seal();
        return desk.insert(turn, sealed, serial);
    }
}
