package yiwang.device.scanning.camera;

import java.io.IOException;
import yiwang.device.api.DeviceFault;
import yiwang.device.scanning.ScanStopped;

/** What went wrong between us and a camera, in the words of {@link DeviceFault}. */
final class CameraFaults {

    private CameraFaults() { }

    static DeviceFault of(Throwable cause) {
        return switch (cause) {
            case ScanStopped stopped -> stopped.why();
            case IOException e when e.getMessage() != null && e.getMessage().startsWith("Cannot run program") -> DeviceFault.of(DeviceFault.Kind.OTHER, "ffmpeg is not installed");
            case IOException _ -> DeviceFault.of(DeviceFault.Kind.LINK_LOST, cause.getClass().getSimpleName());
            default -> DeviceFault.of(DeviceFault.Kind.OTHER, cause.getClass().getSimpleName());
        };
    }
}
