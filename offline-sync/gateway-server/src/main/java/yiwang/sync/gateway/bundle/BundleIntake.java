package yiwang.sync.gateway.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yiwang.sync.gateway.access.StationAccess.Caller;
import yiwang.sync.gateway.attachments.AttachmentStore;
import yiwang.sync.gateway.cases.CaseProjection;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.database.GatewaySelf;
import yiwang.sync.gateway.records.ChainWatch;
import yiwang.sync.gateway.records.IntakeOutcome;
import yiwang.sync.gateway.records.RecordIntake;
import yiwang.sync.gateway.security.SecurityEvents;
import yiwang.sync.gateway.security.StationRegister;
import yiwang.sync.gateway.uploads.ContentIntake;
import yiwang.sync.gateway.watching.GatewayMetrics;
import yiwang.sync.protocol.bundle.BundleFile;
import yiwang.sync.protocol.bundle.BundleReceipt;
import yiwang.sync.protocol.bundle.BundleVisitor;
import yiwang.sync.protocol.bundle.UnsoundBundleException;
import yiwang.sync.protocol.wire.ContentReceipt;
import yiwang.sync.protocol.wire.PushRequest;

/** Takes what came on a stick: the same records and files as by the line, with the same effect, once. */
public final class BundleIntake {

    private final GatewayDatabase database;
    private final GatewaySelf self;
    private final CentreSeal seal;
    private final RecordIntake records;
    private final ContentIntake content;

    public BundleIntake(GatewayDatabase database, GatewaySelf self, AttachmentStore store, Clock clock) {
        this.database = database;
        this.self = self;
        this.seal = CentreSeal.of(database, clock);
        GatewayMetrics metrics = new GatewayMetrics(() -> 0, database::connectionsInUse);
        SecurityEvents events = new SecurityEvents(database, clock);
        this.records = new RecordIntake(database, self, new CaseProjection(database, clock), new ChainWatch(database, new StationRegister(database, events, clock), events),
                metrics, clock);
        this.content = new ContentIntake(database, store, metrics.uploads(), clock);
    }

    /** Reads the file through before anything of it is taken. @throws IOException when the file or the gateway's folder cannot be used */
    public BundleOutcome take(Path file) throws IOException {
        try {
            BundleFile bundle = BundleFile.look(file);
            Sender sender = sender(bundle.header().stationId()).orElseThrow(() -> new UnsoundBundleException("bundle_foreign",
                    "导出这个数据包的站点没有在本中心登记，什么都没有导入。请送到它登记的中心。"));
            return take(bundle, sender);
        } catch (UnsoundBundleException e) {
            return new BundleOutcome.Refused(e.code(), e.getMessage());
        }
    }

    private BundleOutcome take(BundleFile bundle, Sender sender) throws IOException {
        if (!bundle.isSignedBy(sender.publicKey())) {
            return new BundleOutcome.Refused("bundle_damaged", "这个数据包不完整、被改动过或不是该站点签发的，什么都没有导入。请回原站点重新导出一份。");
        }
        if (sender.revoked()) {
            return new BundleOutcome.Refused("revoked", "导出这个数据包的站点已被停用，什么都没有导入。请联系大厅管理员。");
        }
        if (sender.stopped()) {
            return new BundleOutcome.Refused("clone_suspected", "同一站点身份可能在两台机器上使用，该站点已停用，什么都没有导入。请联系大厅管理员核对。");
        }
        if (!bundle.header().epoch().equals(sender.epoch())) {
            return new BundleOutcome.Refused("other_epoch", "站点的记录序列与登记时不同，什么都没有导入。请联系大厅管理员重新登记。");
        }
        if (!bundle.isFor(seal.publicKey())) {
            return new BundleOutcome.Refused("bundle_foreign", "这个数据包是封给另一个中心的，这里打不开，什么都没有导入。");
        }
        BundleCheck check = new BundleCheck(bundle.header());
        bundle.visit(seal.privateKey(), check);
        Caller caller = new Caller(sender.stationId(), sender.epoch(), sender.hall(), sender.publicKey(), "", 0, Optional.empty());
        long before = records.head(caller).upToSeq();
        if (check.firstSeq() > before + 1) {
            return new BundleOutcome.Refused("sequence_gap", "中心还缺这个站点第 " + (before + 1) + " 条起的记录，什么都没有导入。请先导入前面的文件。");
        }
        Taking taking = new Taking(caller);
        bundle.visit(seal.privateKey(), taking);
        long fresh = records.head(caller).upToSeq() - before;
        return new BundleOutcome.Imported(new BundleReceipt(BundleReceipt.FORMAT, bundle.header().bundleId(), bundle.header().part(),
                records.head(caller), taking.files), fresh, check.records(), check.files());
    }

    private Optional<Sender> sender(String stationId) {
        return database.read(handle -> handle.createQuery("""
                SELECT epoch, hall, public_key, revoked_ms IS NOT NULL, stopped_ms IS NOT NULL FROM station WHERE station_id = ?""").bind(0, stationId)
                .map((row, c) -> new Sender(stationId, row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getBoolean(5))).findOne());
    }

    private record Sender(String stationId, String epoch, String hall, String publicKey, boolean revoked, boolean stopped) { }

    private final class Taking implements BundleVisitor {

        private final Caller caller;
        private final List<BundleReceipt.Held> files = new ArrayList<>();

        private Taking(Caller caller) {
            this.caller = caller;
        }

        @Override
        public void records(PushRequest push) throws IOException {
            switch (records.take(caller, push)) {
                case IntakeOutcome.Taken taken -> { }
                case IntakeOutcome.Conflict conflict -> throw new UnsoundBundleException("record_conflict",
                        "中心已有同一编号但内容不同的记录（第 " + conflict.stationSeq() + " 条），没有覆盖。请联系管理员核对。");
                case IntakeOutcome.Gap gap -> throw new UnsoundBundleException("sequence_gap", "中心还缺这个站点第 " + gap.expectedSeq() + " 条起的记录。");
                case IntakeOutcome.Unfit unfit -> throw new UnsoundBundleException(unfit.code(), unfit.sentence());
            }
        }

        @Override
        public void file(String sha256, long size, InputStream clear) throws IOException {
            if (!content.take(caller.stationId(), sha256, size, clear)) {
                throw new UnsoundBundleException("upload_busy", "这个站点正在通过网络上传同一个附件，请稍后再导入一次。");
            }
            files.add(new BundleReceipt.Held(sha256, size, new ContentReceipt(caller.stationId(), sha256, size, self.epoch()).sign(self.privateKey())));
        }
    }
}
