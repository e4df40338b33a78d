package yiwang.device.local;

import java.util.List;
import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.capture.SignaturePad;
import yiwang.device.spi.DeviceDriver;

/**
 * Signature pads behind their maker's HTTP service: {@code local:http://127.0.0.1:PORT/PATH}. Settings: {@code request}, {@code status-request}
 * and, if it has one, {@code cancel-request}, JSON with the places {@code ${what}} and {@code ${seconds}}; {@code code-path}, {@code width-path},
 * {@code height-path}, {@code strokes-path} into the answer; the codes {@code ok}, {@code declined}, {@code nobody}.
 */
public final class LocalSignatureDriver implements DeviceDriver {

    private static final Map<String, String> USUAL = Map.of("code-path", "/code", "ok", "0", "declined", "1", "nobody", "2",
            "width-path", "/width", "height-path", "/height", "strokes-path", "/strokes");

    @Override
    public DeviceKind kind() {
        return DeviceKind.SIGNATURE_PAD;
    }

    @Override
    public Set<String> schemes() {
        return Set.of(ServiceProfile.SCHEME);
    }

    @Override
    public SignaturePad open(DeviceAddress address, Map<String, String> settings) {
        ServiceProfile profile = ServiceProfile.of(address, USUAL, settings);
        List.of("request", "status-request").forEach(profile::get);
        return new LocalSignaturePad(address, new LocalService(profile));
    }
}
