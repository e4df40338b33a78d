package yiwang.sync.contracts.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore.OutboxState;
import yiwang.sync.domain.port.SyncBook.StoredReceipt;
import yiwang.sync.domain.record.ChainHead;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.domain.time.ClockReading;

/** The chain of records of all epochs. A position counts from 1 over all of them; a sequence starts anew with each epoch. */
final class MemoryJournal {

    private final List<SealedRecord> records = new ArrayList<>();
    private final TreeMap<Integer, Instant> sent = new TreeMap<>();
    private final TreeMap<Integer, Instant> received = new TreeMap<>();
    private ChainHead head;
    private int epochStart;
    private long acknowledged;
    private String gatewayEpoch = "";
    private Optional<StoredReceipt> receipt = Optional.empty();

    void enrol(StationIdentity identity) {
        if (head != null && head.epoch().equals(identity.epoch())) {
            head = new ChainHead(identity.stationId(), head.epoch(), head.seq(), head.hash(), head.time(), head.timeTrusted());
            return;
        }
        if (head != null && head.seq() > acknowledged) {
            throw InMemoryStationStore.refuse("records_pending", "还有没送到中心的记录，送完后才能重新登记本机。");
        }
        head = ChainHead.empty(identity.stationId(), identity.epoch());
        epochStart = records.size();
        acknowledged = 0;
        gatewayEpoch = "";
        receipt = Optional.empty();
    }

    int append(RecordDraft draft, int caseSeq, Instant now, Optional<ClockReading> clock) {
        if (head == null) {
            throw InMemoryStationStore.refuse("not_enrolled", "本机还没有登记，请大厅管理员先登记。");
        }
        SealedRecord next = head.seal(draft, caseSeq, now, clock);
        records.add(next);
        head = head.after(next);
        return records.size();
    }

    SealedRecord at(int position) {
        return records.get(position - 1);
    }

    int position(long stationSeq) {
        return epochStart + (int) stationSeq;
    }

    SealedRecord inEpoch(long stationSeq) {
        if (stationSeq < 1 || stationSeq > last()) {
            throw InMemoryStationStore.refuse("record_unknown", "没有找到这条记录。");
        }
        return at(position(stationSeq));
    }

    List<SealedRecord> of(UUID caseId) {
        return records.stream().filter(r -> r.caseId().filter(caseId::equals).isPresent()).toList();
    }

    List<SealedRecord> pending(int max, long maxBytes) {
        return behind(acknowledged, max, maxBytes);
    }

    List<SealedRecord> behind(long seq, int max, long maxBytes) {
        List<SealedRecord> chosen = new ArrayList<>();
        long bytes = 0;
        for (SealedRecord next : records.subList(epochStart + (int) Math.min(seq, last()), records.size())) {
            bytes += next.payload().length;
            if (chosen.size() == max || bytes > maxBytes && !chosen.isEmpty()) {
                break;
            }
            chosen.add(next);
        }
        return chosen;
    }

    private List<SealedRecord> waiting() {
        return records.subList(epochStart + (int) acknowledged, records.size());
    }

    OutboxState state(long attachmentBytes) {
        long bytes = waiting().stream().mapToLong(r -> r.payload().length).sum();
        return new OutboxState(last(), records.size() == epochStart ? SealedRecord.NO_HASH : records.getLast().hash(), acknowledged, waiting().size(), bytes + attachmentBytes, gatewayEpoch);
    }

    void markSent(long upToSeq, Instant at) {
        sent.put(epochStart + (int) Math.min(upToSeq, last()), at);
    }

    void acknowledge(long upToSeq, String epoch, byte[] signed, Instant at) {
        if (upToSeq > last()) {
            throw InMemoryStationStore.refuse("receipt_ahead", "中心收到的比本机保存的多：本机的数据可能是旧的副本，请停止受理并联系管理员。");
        }
        int position = epochStart + (int) upToSeq;
        received.tailMap(position, false).clear();
        if (upToSeq > 0 && sent.ceilingKey(position) == null) {
            sent.put(position, at);
        }
        received.putIfAbsent(position, at);
        acknowledged = upToSeq;
        gatewayEpoch = epoch;
        receipt = upToSeq == 0 ? Optional.empty() : Optional.of(new StoredReceipt(signed.clone(), at));
    }

    Optional<StoredReceipt> receipt() {
        return receipt;
    }

    Optional<Instant> sentAt(int position) {
        return first(sent, position);
    }

    Optional<Instant> receivedAt(int position) {
        return first(received, position);
    }

    private static Optional<Instant> first(TreeMap<Integer, Instant> marks, int position) {
        return Optional.ofNullable(marks.ceilingEntry(position)).map(Map.Entry::getValue);
    }

    private long last() {
        return head == null ? 0 : head.seq();
    }
}
