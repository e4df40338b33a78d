package yiwang.sync.gateway.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.records.IntakeOutcome;
import yiwang.sync.gateway.records.RangeReading;
import yiwang.sync.protocol.bundle.BundleHeader;
import yiwang.sync.protocol.bundle.BundleVisitor;
import yiwang.sync.protocol.bundle.UnsoundBundleException;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.Sha256;

/** Reads a bundle through before anything of it is taken: what would be refused later is refused now, with nothing changed. */
final class BundleCheck implements BundleVisitor {

    private final BundleHeader header;
    private long firstSeq;
    private long lastSeq;
    private String lastHash = "";
    private int files;

    BundleCheck(BundleHeader header) {
        this.header = header;
    }

    /** 0 = no records in it. */
    long firstSeq() {
        return firstSeq;
    }

    int records() {
        return firstSeq == 0 ? 0 : (int) (lastSeq - firstSeq + 1);
    }

    int files() {
        return files;
    }

    @Override
    public void records(PushRequest push) throws IOException {
        switch (RangeReading.of(push, header.stationId(), header.epoch())) {
            case RangeReading.Unfit(IntakeOutcome.Unfit unfit) -> throw new UnsoundBundleException(unfit.code(), unfit.sentence());
            case RangeReading.Fit fit -> {
                SealedRecord first = fit.records().getFirst();
                if (firstSeq == 0) {
                    firstSeq = first.stationSeq();
                } else if (first.stationSeq() != lastSeq + 1 || !first.prevHash().equals(lastHash)) {
                    throw new UnsoundBundleException("chain_broken", "数据包里的记录先后不连续，什么都没有导入。请回原站点重新导出一份。");
                }
                lastSeq = fit.records().getLast().stationSeq();
                lastHash = fit.records().getLast().hash();
            }
        }
    }

    @Override
    public void file(String sha256, long size, InputStream clear) throws IOException {
        DigestInputStream seen = new DigestInputStream(clear, Sha256.digest());
        seen.transferTo(java.io.OutputStream.nullOutputStream());
        if (!HexFormat.of().formatHex(seen.getMessageDigest().digest()).equals(sha256)) {
            throw new UnsoundBundleException("bundle_damaged", "数据包里有附件与其校验值不符，什么都没有导入。请回原站点重新导出一份。");
        }
        files++;
    }
}
