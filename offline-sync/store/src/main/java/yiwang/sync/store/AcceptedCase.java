package yiwang.sync.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.record.ChainHead;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.domain.record.RecordHash;
import yiwang.sync.domain.record.SealedRecord;

/**
 * A new case with its place in the chain and among the cases: nothing is left to be decided, it only has to be written.
 *
 * @param no     number of the case
 * @param total  clear payload bytes of the epoch up to here
 */
record AcceptedCase(CaseWrite write, CaseKey key, byte[] receiptTag, SerialCounters.Serial serial, SealedRecord record, long epochNo, long no,
                    long total) {

    long position() {
        return Tail.position(epochNo, record.stationSeq());
    }

    Tail after(Tail tail) {
        return tail.after(record).afterCase();
    }

    CaseEntry entry() {
        return new CaseEntry(write.caseId(), write.version(), write.receiptNo(), write.handleCode(), write.state(), write.body(), record.time(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The daybook's entry, to be sealed. */
    byte[] bytes() {
        RecordDraft draft = write.record();
        return Fields.write(draft.payload().length + 768, out -> {
            out.writeLong(no);
            out.writeLong(total);
            out.bytes(serial.tag());
            out.writeLong(serial.value());
            out.bytes(receiptTag);
            out.bytes(key.wrapped());
            out.id(write.caseId());
            out.writeInt(write.version());
            out.text(write.receiptNo());
            out.text(write.handleCode());
            out.text(write.state());
            out.texts(write.names());
            out.texts(write.numbers());
            out.id(draft.recordId());
            out.text(draft.type());
            out.writeInt(draft.schemaVersion());
            out.writeLong(record.time().toEpochMilli());
            out.writeLong(record.clockOffset());
            out.writeBoolean(record.clockTrusted());
            out.bytes(HexFormat.of().parseHex(record.hash()));
            out.bytes(draft.payload());
            boolean sameBytes = Arrays.equals(write.body(), draft.payload());
            out.writeBoolean(sameBytes);
            if (!sameBytes) {
                out.bytes(write.body());
            }
        });
    }

    /** @throws yiwang.sync.domain.port.StoreException {@code store_damaged} when it does not continue this tail */
    static AcceptedCase read(byte[] bytes, Vault vault, Tail tail) {
        AcceptedCase read = Fields.read(bytes, in -> {
            long no = in.readLong();
            long total = in.readLong();
            SerialCounters.Serial serial = new SerialCounters.Serial(in.bytes(), in.readLong());
            byte[] receiptTag = in.bytes();
            byte[] wrapped = in.bytes();
            UUID caseId = in.id();
            int version = in.readInt();
            String receiptNo = in.text();
            String handleCode = in.text();
            String state = in.text();
            List<String> names = in.texts();
            List<String> numbers = in.texts();
            UUID recordId = in.id();
            String type = in.text();
            int schemaVersion = in.readInt();
            Instant time = Instant.ofEpochMilli(in.readLong());
            long clockOffset = in.readLong();
            boolean trusted = in.readBoolean();
            String hash = HexFormat.of().formatHex(in.bytes());
            byte[] payload = in.bytes();
            byte[] body = in.readBoolean() ? payload : in.bytes();
            RecordDraft draft = new RecordDraft(recordId, Optional.of(caseId), type, schemaVersion, payload);
            ChainHead head = tail.head();
            return new AcceptedCase(new CaseWrite(caseId, version, receiptNo, handleCode, state, body, names, numbers, List.of(), draft),
                    CaseKey.unwrap(vault, caseId, wrapped), receiptTag, serial,
                    new SealedRecord(recordId, head.stationId(), head.epoch(), head.seq() + 1, Optional.of(caseId), 1, type, schemaVersion, time,
                            clockOffset, trusted, payload, head.hash(), hash),
                    tail.epochNo(), no, total);
        });
        Tail next = read.after(tail);
        if (!RecordHash.of(read.record).equals(read.record.hash()) || next.cases() != read.no || next.total() != read.total) {
            throw StoreFault.daybookDamaged(null);
        }
        return read;
    }
}
