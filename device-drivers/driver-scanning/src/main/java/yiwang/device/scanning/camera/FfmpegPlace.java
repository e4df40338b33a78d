package yiwang.device.scanning.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import yiwang.device.api.DeviceFault;
import yiwang.device.scanning.ScanStopped;

/** A camera of this machine, read by ffmpeg. */
record FfmpegPlace(CameraAddress camera) implements CameraPlace {

    @Override
    public void knock() {
        if (camera.onDisk() && !Files.exists(Path.of(camera.input()))) {
            throw new ScanStopped(DeviceFault.Kind.ABSENT, "no such camera");
        }
    }

    @Override
    public CameraChild start(List<String> order) throws IOException {
        return new Ffmpeg(order);
    }
}
