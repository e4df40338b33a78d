package yiwang.sync.protocol.hub;

/**
 * A station's push as it came: what a hub keeps and passes on, byte for byte.
 *
 * @param time       Unix milliseconds that the station signed
 * @param signature  by the station over target, time and the body's digest
 * @param encoding   {@code Content-Encoding}, or empty
 * @param body       as it travelled
 */
public record SignedPush(String stationId, long time, String signature, String encoding, byte[] body) {

    /** Never what it says. */
    @Override
    public String toString() {
        return "SignedPush[" + stationId + ", " + body.length + " bytes]";
    }
}
