package yiwang.sync.protocol.wire;

/** Who the station is from now on; the fields are those of {@code StationIdentity}. */
public record EnrolmentAnswer(String stationId, String name, String hall, String areaCode, String deviceCode, String epoch,
                              String gatewayKey, String gatewayEpoch) { }
