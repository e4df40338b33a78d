package yiwang.device.scanning.camera;

import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DocumentCamera;
import yiwang.device.spi.DeviceDriver;

/** Document cameras: {@code camera:/dev/video0}, better {@code camera:/dev/v4l/by-id/NAME}. Settings {@code format}, {@code size}, {@code settle-frames}, {@code program}. */
public final class DocumentCameraDriver implements DeviceDriver {

    @Override
    public DeviceKind kind() {
        return DeviceKind.DOCUMENT_SCANNER;
    }

    @Override
    public Set<String> schemes() {
        return Set.of(CameraAddress.SCHEME);
    }

    @Override
    public DocumentCamera open(DeviceAddress address, Map<String, String> settings) {
        return new DocumentCameraScanner(address, CameraAddress.of(address, settings));
    }
}
