package yiwang.sync.domain.port;

/**
 * Who a station is, as the gateway said at enrolment.
 *
 * @param stationId   given by the gateway
 * @param name        such as 柳湾村代办点
 * @param hall        such as 青溪县政务服务中心
 * @param areaCode    12 digits; first part of receipt numbers
 * @param deviceCode  2 characters 0-9A-Z, unique within the area
 * @param epoch       the station's journal epoch; a new one with each enrolment
 * @param gatewayUrl  base address without a slash at the end
 * @param gatewayKey  the gateway's receipt-signing public key, Base64 of X.509 SubjectPublicKeyInfo (Ed25519)
 * @param privateKey  the station's own signing key, Base64 of PKCS#8 (Ed25519): a secret, encrypted at rest
 * @param gatewayRoot  the only root whose certificates the gateway may show, Base64 of DER; empty = as the machine trusts, or no TLS
 * @param certificate  the station's own for TLS, for the same key, Base64 of DER; empty = none
 */
public record StationIdentity(String stationId, String name, String hall, String areaCode, String deviceCode, String epoch,
                              String gatewayUrl, String gatewayKey, String privateKey, String gatewayRoot, String certificate) {

    /** Without certificates. */
    public StationIdentity(String stationId, String name, String hall, String areaCode, String deviceCode, String epoch,
                           String gatewayUrl, String gatewayKey, String privateKey) {
        this(stationId, name, hall, areaCode, deviceCode, epoch, gatewayUrl, gatewayKey, privateKey, "", "");
    }

    /** The same station with a fresh certificate. */
    public StationIdentity with(String root, String fresh) {
        return new StationIdentity(stationId, name, hall, areaCode, deviceCode, epoch, gatewayUrl, gatewayKey, privateKey, root, fresh);
    }

    /** The same station, which reaches its gateway by another address. */
    public StationIdentity at(String url) {
        return new StationIdentity(stationId, name, hall, areaCode, deviceCode, epoch, url, gatewayKey, privateKey, gatewayRoot, certificate);
    }

    @Override
    public String toString() {
        return "StationIdentity[" + stationId + "]";
    }
}
