package yiwang.sync.gateway.records;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.access.StationAccess.Caller;
import yiwang.sync.gateway.cases.BroughtNumbers;
import yiwang.sync.gateway.cases.CaseProjection;
import yiwang.sync.gateway.cases.NumberProof;
import yiwang.sync.gateway.cases.PaperProjection;
import yiwang.sync.gateway.cases.UnknownFields;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.database.GatewaySelf;
import yiwang.sync.gateway.watching.GatewayMetrics;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.Receipt;

/** Takes pushes: all of a range in one transaction, or nothing of it. */
public final class RecordIntake {

    private final GatewayDatabase database;
    private final GatewaySelf self;
    private final CaseProjection projection;
    private final PaperProjection papers = new PaperProjection();
    private final NumberProof proof;
    private final ChainWatch watch;
    private final GatewayMetrics metrics;
    private final Clock clock;

    public RecordIntake(GatewayDatabase database, GatewaySelf self, CaseProjection projection, ChainWatch watch, GatewayMetrics metrics, Clock clock) {
        this.database = database;
        this.self = self;
        this.projection = projection;
        this.proof = new NumberProof(self.privateKey());
        this.watch = watch;
        this.metrics = metrics;
        this.clock = clock;
    }

    public IntakeOutcome take(Caller caller, PushRequest push) {
        IntakeOutcome outcome = switch (RangeReading.of(push, caller.stationId(), caller.epoch())) {
            case RangeReading.Unfit unfit -> unfit.outcome();
            case RangeReading.Fit fit -> take(fit.records(), push);
        };
        watch.refused(caller, outcome);
        return outcome;
    }

    private IntakeOutcome take(List<SealedRecord> records, PushRequest push) {
        IntakeOutcome outcome = database.writeHolding(Set.of(records.getLast().stationId()), handle -> take(handle, records, push));
        if (outcome instanceof IntakeOutcome.Taken) {
            projection.after(records);
            metrics.receipted(records.size());
        }
        return outcome;
    }

    /** The signed word on what is held of a station now; sequence 0 when nothing is. */
    public Receipt head(Caller caller) {
        return head(caller.stationId(), caller.epoch());
    }

    /** As {@link #head(Caller)}. */
    public Receipt head(String stationId, String epoch) {
        return database.read(handle -> new RecordRepository(handle).head(stationId, epoch))
                .map(held -> receipt(stationId, epoch, held))
                .orElseGet(() -> receipt(stationId, epoch, new HeldRecords.Held(0, SealedRecord.NO_HASH, 0)));
    }

    private IntakeOutcome take(Handle handle, List<SealedRecord> records, PushRequest push) {
        SealedRecord last = records.getLast();
        RecordRepository repository = new RecordRepository(handle);
        CaseProjection.Run cases = projection.begin(handle, records, BroughtNumbers.of(proof, last.stationId(), push.records()));
        IntakeOutcome outcome = new RangeIntake(repository, record -> cases.apply(record).or(() -> papers.apply(handle, record)),
                held -> receipt(last.stationId(), last.epoch(), held)).take(records, clock.millis());
        repository.flush();
        cases.end();
        if (outcome instanceof IntakeOutcome.Taken) {
            cases.giveNumbersBack(last.stationId());
            UnknownFields.keep(handle, push.records());
        }
        return outcome;
    }

    private Receipt receipt(String stationId, String epoch, HeldRecords.Held held) {
        return new Receipt(stationId, epoch, held.stationSeq(), held.hash(), self.epoch(),
                Instant.ofEpochMilli(held.receivedMillis()).toString(), null).signedBy(self.privateKey());
    }
}
