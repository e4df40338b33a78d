package yiwang.sync.gateway.records;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.record.RecordHash;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.access.StationAccess.Caller;
import yiwang.sync.gateway.cases.CaseProjection;
import yiwang.sync.gateway.cases.CaseTrouble;
import yiwang.sync.gateway.cases.PaperProjection;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.database.GatewaySelf;
import yiwang.sync.gateway.watching.GatewayMetrics;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.RecordMessage;

/** Takes pushes: all of a range in one transaction, or nothing of it. */
public final class RecordIntake {

    private static final Logger LOG = LoggerFactory.getLogger(RecordIntake.class);

    private final GatewayDatabase database;
    private final GatewaySelf self;
    private final CaseProjection projection;
    private final PaperProjection papers = new PaperProjection();
    private final GatewayMetrics metrics;
    private final Clock clock;

    public RecordIntake(GatewayDatabase database, GatewaySelf self, CaseProjection projection, GatewayMetrics metrics, Clock clock) {
        this.database = database;
        this.self = self;
        this.projection = projection;
        this.metrics = metrics;
        this.clock = clock;
    }

    public IntakeOutcome take(Caller caller, PushRequest push) {
        if (push.records() == null || push.records().isEmpty() || push.records().size() > PushRequest.MOST_RECORDS) {
            return new IntakeOutcome.Unfit(0, "not_a_range", "一次应发送 1 至 " + PushRequest.MOST_RECORDS + " 条记录。");
        }
        if (!caller.epoch().equals(push.epoch())) {
            return new IntakeOutcome.Unfit(0, "other_epoch", "站点的记录序列与登记时不同，请联系大厅管理员重新登记。");
        }
        List<SealedRecord> records = new ArrayList<>();
        for (RecordMessage message : push.records()) {
            Optional<SealedRecord> record = sealed(message, caller);
            if (record.isEmpty() || !RecordHash.of(record.get()).equals(record.get().hash())) {
                return new IntakeOutcome.Unfit(message.stationSeq(), "record_damaged", "记录内容与其校验值不符，中心未收下。");
            }
            if (!records.isEmpty() && (record.get().stationSeq() != records.getLast().stationSeq() + 1
                    || !record.get().prevHash().equals(records.getLast().hash()))) {
                return new IntakeOutcome.Unfit(message.stationSeq(), "chain_broken", "记录的先后次序不连续，中心未收下。");
            }
            records.add(record.get());
        }
        if (records.stream().map(SealedRecord::recordId).distinct().count() < records.size()) {
            return new IntakeOutcome.Unfit(0, "not_a_range", "同一记录编号出现了两次，中心未收下。");
        }
        IntakeOutcome outcome = database.write(handle -> take(handle, records));
        if (outcome instanceof IntakeOutcome.Conflict conflict) {
            LOG.warn("security event: station {} offers another record under sequence {} than the one held", caller.stationId(), conflict.stationSeq());
        }
        if (outcome instanceof IntakeOutcome.Taken) {
            metrics.receipted(records.size());
        }
        return outcome;
    }

    /** The signed word on what is held of a station now; sequence 0 when nothing is. */
    public Receipt head(Caller caller) {
        return database.read(handle -> new RecordRepository(handle).head(caller.stationId(), caller.epoch()))
                .map(held -> receipt(caller.stationId(), caller.epoch(), held))
                .orElseGet(() -> receipt(caller.stationId(), caller.epoch(), new RecordRepository.Held(0, SealedRecord.NO_HASH, 0)));
    }

    /** Looks at everything before it adds anything. */
    private IntakeOutcome take(Handle handle, List<SealedRecord> records) {
        RecordRepository repository = new RecordRepository(handle);
        SealedRecord first = records.getFirst();
        SealedRecord last = records.getLast();
        database.lockStation(handle, first.stationId());
        long headSeq = repository.head(first.stationId(), first.epoch()).map(RecordRepository.Held::stationSeq).orElse(0L);
        if (first.stationSeq() < 1) {
            return new IntakeOutcome.Unfit(first.stationSeq(), "chain_broken", "记录的序号应从 1 开始。");
        }
        if (first.stationSeq() > headSeq + 1) {
            return new IntakeOutcome.Gap(headSeq + 1);
        }
        String before = first.stationSeq() == 1 ? SealedRecord.NO_HASH
                : repository.find(first.stationId(), first.epoch(), first.stationSeq() - 1).orElseThrow().hash();
        if (!before.equals(first.prevHash())) {
            return new IntakeOutcome.Conflict(first.stationSeq());
        }
        List<SealedRecord> fresh = new ArrayList<>();
        for (SealedRecord record : records) {
            Optional<RecordRepository.Held> held = repository.find(record.stationId(), record.epoch(), record.stationSeq());
            if (held.isPresent() ? !held.get().hash().equals(record.hash()) : repository.hasId(record.recordId())) {
                return new IntakeOutcome.Conflict(record.stationSeq());
            }
            if (held.isEmpty()) {
                fresh.add(record);
            }
        }
        for (SealedRecord record : fresh) {
            repository.add(record, clock.millis());
            projection.apply(handle, record).or(() -> papers.apply(handle, record)).ifPresent(trouble -> repository.addTrouble(record, trouble.code()));
        }
        RecordRepository.Held held = repository.find(last.stationId(), last.epoch(), last.stationSeq()).orElseThrow();
        return new IntakeOutcome.Taken(receipt(last.stationId(), last.epoch(), held),
                repository.troubles(last.stationId(), last.epoch(), first.stationSeq(), last.stationSeq()).stream()
                        .map(row -> new PushAnswer.Trouble(row.stationSeq(), row.caseId(), row.code(), CaseTrouble.sentence(row.code()))).toList());
    }

    private Receipt receipt(String stationId, String epoch, RecordRepository.Held held) {
        return new Receipt(stationId, epoch, held.stationSeq(), held.hash(), self.epoch(),
                Instant.ofEpochMilli(held.receivedMillis()).toString(), null).signedBy(self.privateKey());
    }

    private static Optional<SealedRecord> sealed(RecordMessage message, Caller caller) {
        try {
            return Optional.of(message.sealed(caller.stationId(), caller.epoch()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
