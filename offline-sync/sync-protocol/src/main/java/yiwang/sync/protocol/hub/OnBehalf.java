package yiwang.sync.protocol.hub;

import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.protocol.wire.RequestSignature;
import yiwang.sync.protocol.wire.WirePaths;

/**
 * How a hub asks the centre for a station of its hall: the request is signed by the hub, and its signed target names the station
 * in the query parameter {@code for}. Records go with the station's own proof besides: the headers below repeat what the station
 * signed when it pushed these very bytes. The hub says when it passes them on; the station alone says what they are.
 */
public final class OnBehalf {

    public static final String PARAMETER = "for";
    /** Unix milliseconds that the station signed. */
    public static final String TIME = "Yiwang-Original-Time";
    /** The station's signature over its own push ({@link RequestSignature}). */
    public static final String SIGNATURE = "Yiwang-Original-Signature";

    private OnBehalf() { }

    /**
     * Whether a station itself pushed a body, however long ago.
     *
     * @param content SHA-256 of the body as it travelled, lower-case hex
     */
    public static boolean isProven(String publicKey, String stationId, long time, String content, String signature) {
        return Ed25519.verify(publicKey, RequestSignature.message("POST", WirePaths.RECORDS, stationId, time, content, "", "", ""), signature);
    }
}
