package yiwang.sync.protocol.bundle;

import java.util.List;
import yiwang.sync.protocol.wire.ContentReceipt;
import yiwang.sync.protocol.wire.Receipt;

/**
 * What a centre answers to a bundle, carried back on the stick: JSON, nothing in it is secret, everything that counts in it
 * is signed by the centre.
 *
 * @param format    {@link #FORMAT}
 * @param bundleId  the bundle it answers
 * @param part      the file of it
 * @param receipt   the centre's newest word on the station's records
 * @param files     attachments that the centre holds whole
 */
public record BundleReceipt(String format, String bundleId, int part, Receipt receipt, List<Held> files) {

    public static final String FORMAT = "yiwang-bundle-receipt-1";

    public BundleReceipt {
        files = files == null ? List.of() : List.copyOf(files);
    }

    /** @param signature of {@link ContentReceipt} */
    public record Held(String sha256, long size, String signature) {

        /** Whether the centre of this key said so to this station. */
        public boolean isFor(Receipt receipt, String gatewayKey) {
            return new ContentReceipt(receipt.stationId(), sha256, size, receipt.gatewayEpoch()).verify(gatewayKey, signature);
        }
    }
}
