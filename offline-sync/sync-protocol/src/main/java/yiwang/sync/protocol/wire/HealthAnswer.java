package yiwang.sync.protocol.wire;

/**
 * @param status           {@code ok}
 * @param time             the gateway's clock, ISO 8601
 * @param role             {@code centre} or {@code hub}
 * @param centreAwaySince  of a hub: since when the centre has not answered, ISO 8601; null while it does
 * @param heldRecords      of a hub: records that the centre has not receipted; else null
 * @param heldFiles        of a hub: attachments that the centre does not have; else null
 * @param heldCases        of a hub: cases that those records are of; else null
 * @param heldBytes        of a hub: of pushes as they came and of those attachments; else null
 * @param oldestHeld       of a hub: since when the oldest of all that waits here, ISO 8601; null when nothing does
 */
public record HealthAnswer(String status, String gatewayEpoch, String time, String contract, String role, String centreAwaySince,
                           Integer heldRecords, Integer heldFiles, Integer heldCases, Long heldBytes, String oldestHeld) {

    /** Version of the contract that this module states. */
    public static final String CONTRACT = "1.1.0";

    public static HealthAnswer ofCentre(String gatewayEpoch, String time) {
        return new HealthAnswer("ok", gatewayEpoch, time, CONTRACT, "centre", null, null, null, null, null, null);
    }
}
