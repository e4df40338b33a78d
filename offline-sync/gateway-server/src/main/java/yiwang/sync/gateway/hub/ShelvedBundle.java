package yiwang.sync.gateway.hub;

import yiwang.sync.protocol.bundle.BundleReceipt;

/** What a hub can say of a bundle that came on a stick. */
public sealed interface ShelvedBundle {

    /** It lies here, durable and unread, until the centre has answered. */
    record Waits(String bundleId, int part, String stationId) implements ShelvedBundle { }

    /** The centre took it in. */
    record Answered(BundleReceipt receipt) implements ShelvedBundle { }

    /** It is not passed on, or the centre would not have it. @param sentence Chinese */
    record Refused(String code, String sentence) implements ShelvedBundle { }
}
