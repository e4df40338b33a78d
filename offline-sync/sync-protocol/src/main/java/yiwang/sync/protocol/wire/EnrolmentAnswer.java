package yiwang.sync.protocol.wire;

/**
 * Who the station is from now on; the fields are those of {@code StationIdentity}.
 *
 * @param certificate  Base64 of DER, when it was asked for; else null
 * @param root         of the authority that signed it, Base64 of DER; null without one
 */
public record EnrolmentAnswer(String stationId, String name, String hall, String areaCode, String deviceCode, String epoch,
                              String gatewayKey, String gatewayEpoch, String certificate, String root) {

    public EnrolmentAnswer with(CertificateAnswer issued) {
        return new EnrolmentAnswer(stationId, name, hall, areaCode, deviceCode, epoch, gatewayKey, gatewayEpoch, issued.certificate(), issued.root());
    }
}
