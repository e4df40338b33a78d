package yiwang.device.local;

import java.util.List;
import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.capture.FingerprintReader;
import yiwang.device.spi.DeviceDriver;

/**
 * Fingerprint readers behind their maker's HTTP service, like {@link LocalSignatureDriver}: the paths are {@code feature-path} (base64) and
 * {@code quality-path} (0 to 100), the codes {@code ok}, {@code poor}, {@code nobody}; {@code format} names what the feature is.
 */
public final class LocalFingerprintDriver implements DeviceDriver {

    private static final Map<String, String> USUAL = Map.of("code-path", "/code", "ok", "0", "poor", "1", "nobody", "2",
            "feature-path", "/feature", "quality-path", "/quality", "format", "GA/T 1012");

    @Override
    public DeviceKind kind() {
        return DeviceKind.FINGERPRINT_READER;
    }

    @Override
    public Set<String> schemes() {
        return Set.of(ServiceProfile.SCHEME);
    }

    @Override
    public FingerprintReader open(DeviceAddress address, Map<String, String> settings) {
        ServiceProfile profile = ServiceProfile.of(address, USUAL, settings);
        List.of("request", "status-request").forEach(profile::get);
        return new LocalFingerprintReader(address, new LocalService(profile));
    }
}
