package yiwang.sync.gateway.uploads;

import java.util.Map;
import yiwang.sync.gateway.database.GatewaySelf;
import yiwang.sync.protocol.wire.ContentReceipt;

/** What is said of a station's attachment that came whole. */
@FunctionalInterface
public interface ContentWord {

    /** @return headers of the answer */
    Map<String, String> headers(String stationId, String sha256, long size);

    /** Of a hub: the centre has it, so that nothing of it is needed here any more. */
    default boolean isDelivered(String stationId, String sha256, long size) {
        return false;
    }

    /** A centre's: its receipt. */
    static ContentWord signedBy(GatewaySelf self) {
        return (stationId, sha256, size) -> Map.of(ContentReceipt.EPOCH_HEADER, self.epoch(), ContentReceipt.SIGNATURE_HEADER,
                new ContentReceipt(stationId, sha256, size, self.epoch()).sign(self.privateKey()));
    }
}
