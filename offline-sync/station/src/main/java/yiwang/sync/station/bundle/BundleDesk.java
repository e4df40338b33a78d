package yiwang.sync.station.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import yiwang.sync.client.SealingKeyLane;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.OutboxState;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.protocol.bundle.BundleReceipt;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.WireJson;

/** The last road to the centre: what waits goes on a stick, sealed, and the centre's receipt comes back on it. */
public final class BundleDesk {

    /** A stick's usual file system takes no file of 4 GB. */
    public static final long USUAL_PART = 2_000_000_000L;

    private final StationStore store;
    private final StationIdentity identity;
    private final Clock clock;
    private final SentBundles sent;

    public BundleDesk(StationStore store, StationIdentity identity, Clock clock) {
        this.store = store;
        this.identity = identity;
        this.clock = clock;
        this.sent = new SentBundles(store);
    }

    /**
     * Writes all that waits for the centre. Nothing changes here: what was exported still goes by the line as soon as there is one.
     *
     * @param out        the first file; the next ones are called {@code out.2}, {@code out.3} ...
     * @param partBytes  a file is ended when it is longer than this
     */
    public ExportOutcome export(Path out, long partBytes) {
        return export(out, partBytes, written -> { });
    }

    /** @param progress told of all bytes of records and attachments that were written by now, in the caller's thread */
    public ExportOutcome export(Path out, long partBytes, LongConsumer progress) {
        Optional<String> centreKey = SealingKeyLane.held(store);
        if (centreKey.isEmpty()) {
            return new ExportOutcome.Refused(Problem.of("sealing_key_missing", "本机还没有中心的封装公钥，请先连一次网（登记或同步）再导出。"));
        }
        OutboxState outbox = store.outbox();
        if (outbox.pendingRecords() == 0 && store.pendingUploads(Optional.empty(), 1).isEmpty()) {
            return new ExportOutcome.NothingWaits();
        }
        String bundleId = Uuid7.next(clock).toString();
        try (BundleParts parts = new BundleParts(out.toAbsolutePath(), partBytes, identity, centreKey.get(), bundleId, clock)) {
            Export export = new Export(store, parts, progress);
            export.run(outbox.lastSeq());
            List<Path> files = parts.finish();
            sent.add(bundleId, files.size());
            return new ExportOutcome.Exported(bundleId, files, export.records(), export.attachments());
        } catch (IOException e) {
            return new ExportOutcome.Refused(Problem.of("output_unwritable", "数据包写不进去，请检查路径、权限和剩余空间：" + out));
        } catch (StoreException e) {
            return new ExportOutcome.Refused(Problem.of(e.code(), e.getMessage()));
        }
    }

    /** Takes a centre's receipt for a bundle of this station. Each counts once. */
    public ReceiptOutcome receipt(byte[] file) {
        Optional<BundleReceipt> read = WireJson.read(file, BundleReceipt.class).filter(r -> BundleReceipt.FORMAT.equals(r.format()) && r.receipt() != null && r.bundleId() != null);
        if (read.isEmpty()) {
            return refused("receipt_unknown", "这不是数据包的回执，没有改动任何数据。");
        }
        BundleReceipt answer = read.get();
        Receipt receipt = answer.receipt();
        boolean ours = receipt.verifiedBy(identity.gatewayKey()) && receipt.stationId().equals(identity.stationId()) && receipt.epoch().equals(identity.epoch())
                && answer.files().stream().allMatch(held -> held.isFor(receipt, identity.gatewayKey()));
        if (!ours) {
            return refused("receipt_invalid", "回执不是本站点登记的中心签发给本站点的，或被改动过，没有改动任何数据。");
        }
        if (!sent.waits(answer.bundleId(), answer.part())) {
            return refused("receipt_used", "这份回执已经导入过，或对应的数据包不是本机导出的，没有改动任何数据。");
        }
        try {
            return take(answer, receipt, file);
        } catch (StoreException e) {
            return refused(e.code(), e.getMessage());
        }
    }

    private ReceiptOutcome take(BundleReceipt answer, Receipt receipt, byte[] file) {
        OutboxState outbox = store.outbox();
        boolean another = !outbox.gatewayEpoch().isEmpty() && !outbox.gatewayEpoch().equals(receipt.gatewayEpoch());
        long forward = receipt.upToSeq() - outbox.acknowledgedSeq();
        if (receipt.upToSeq() > outbox.lastSeq() || forward > 0 && !covers(receipt)) {
            return refused("receipt_ahead", "中心收到的记录与本机的对不上，本机可能是旧的副本，没有改动任何数据。请联系管理员。");
        }
        if (another) {
            store.forgetUploads();
        }
        if (forward > 0 || another) {
            store.markSent(receipt.upToSeq(), clock.instant());
            store.acknowledge(receipt.upToSeq(), receipt.gatewayEpoch(), WireJson.bytes(receipt), clock.instant());
        }
        int attachments = new HeldFiles(store, clock).complete(answer.files());
        sent.answered(answer.bundleId(), answer.part());
        return new ReceiptOutcome.Taken(Math.max(forward, 0), attachments);
    }

    /** Whether the record that the receipt names last is the very one that stands here. */
    private boolean covers(Receipt receipt) {
        return store.behind(receipt.upToSeq() - 1, 1, 1).stream().anyMatch(r -> r.hash().equals(receipt.hash()));
    }

    private static ReceiptOutcome refused(String code, String sentence) {
        return new ReceiptOutcome.Refused(Problem.of(code, sentence));
    }
}
