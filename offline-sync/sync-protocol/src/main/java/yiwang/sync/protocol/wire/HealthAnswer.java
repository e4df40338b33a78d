package yiwang.sync.protocol.wire;

/** @param status {@code ok}; @param time the gateway's clock, ISO 8601 */
public record HealthAnswer(String status, String gatewayEpoch, String time, String contract) {

    /** Version of the contract that this module states. */
    public static final String CONTRACT = "1.1.0";
}
