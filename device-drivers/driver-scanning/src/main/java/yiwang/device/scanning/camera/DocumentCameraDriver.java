package yiwang.device.scanning.camera;

import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DocumentCamera;
import yiwang.device.spi.DeviceDriver;
import yiwang.device.spi.LinkTap;
import yiwang.device.spi.RecordingMask;
import yiwang.device.spi.recording.PaperMask;

/**
 * Document cameras: {@code camera:/dev/video0}, better {@code camera:/dev/v4l/by-id/NAME}, recorded: {@code camera:replay:FILE}.
 * Settings {@code format}, {@code size}, {@code settle-frames}, {@code program}.
 */
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
        return open(address, settings, LinkTap.NONE);
    }

    @Override
    public DocumentCamera open(DeviceAddress address, Map<String, String> settings, LinkTap tap) {
        CameraAddress camera = CameraAddress.of(address, settings);
        CameraPlace place = RecordedCamera.of(address).orElseGet(() -> new FfmpegPlace(camera));
        return new DocumentCameraScanner(address, camera, tap == LinkTap.NONE ? place : new TappedCamera(place, tap));
    }

    /** Pictures show a person's papers; ffmpeg's command line and complaints name the camera alone. */
    @Override
    public RecordingMask mask() {
        return new PaperMask(RecordingMask.nothing());
    }
}
