package yiwang.sync.station.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import yiwang.sync.documents.MissingFontException;
import yiwang.sync.documents.Paper;
import yiwang.sync.documents.SyncReceipt;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.SyncBook.StoredReceipt;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.WireJson;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.PaperOutcome;

/** Prints the centre's signed word. The signature is checked once more before any paper is made. */
public final class ReceiptRoom {

    private final StationStore store;
    private final StationIdentity identity;
    private final Function<SyncReceipt, Paper> paper;

    public ReceiptRoom(StationStore store, StationIdentity identity, Function<SyncReceipt, Paper> paper) {
        this.store = store;
        this.identity = identity;
        this.paper = paper;
    }

    static Problem none() {
        return Problem.of("receipt_missing", "中心还没有签收，连上网络送到后就有凭据。");
    }

    PaperOutcome newest() {
        return print(Optional.empty(), List.of());
    }

    PaperOutcome of(CaseView view) {
        if (view.centre().isEmpty()) {
            return new PaperOutcome.NotForThisCase(none());
        }
        return print(Optional.of(view), store.records(view.file().caseId()));
    }

    private PaperOutcome print(Optional<CaseView> view, List<SealedRecord> records) {
        Optional<StoredReceipt> stored = store.syncBook().receipt();
        Optional<Receipt> receipt = stored.flatMap(s -> WireJson.read(s.signed(), Receipt.class));
        if (receipt.isEmpty()) {
            return new PaperOutcome.NotForThisCase(none());
        }
        if (!receipt.get().verifiedBy(identity.gatewayKey())) {
            return new PaperOutcome.NotSaved(Problem.of("receipt_invalid", "凭据的签名核对不上，没有打印，请联系管理员。"));
        }
        try {
            Paper made = paper.apply(facts(receipt.get(), stored.get().at(), view, records));
            return new PaperOutcome.Made(made.pdf(), made.pages(), made.sha256(), made.warnings());
        } catch (MissingFontException e) {
            return new PaperOutcome.NotSaved(Problem.of("font_missing", e.getMessage()));
        }
    }

    private SyncReceipt facts(Receipt receipt, Instant takenAt, Optional<CaseView> view, List<SealedRecord> records) {
        return new SyncReceipt(identity.hall(), identity.name(), receipt.stationId(), receipt.epoch(), receipt.upToSeq(), receipt.hash(), receipt.gatewayEpoch(),
                Instant.parse(receipt.time()), takenAt, receipt.signature(), view.map(CaseView::file), view.flatMap(CaseView::centre),
                records.stream().filter(record -> record.epoch().equals(receipt.epoch())).map(record -> record.stationSeq() + "　" + record.hash()).toList(),
                view.map(v -> v.file().sample()).orElse(true));
    }
}
